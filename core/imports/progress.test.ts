import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { runWaitingJobs } from '@/core/jobs/runner'
import { addContact } from '@/core/testing/contacts'
import { rehearseFile, sendFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { cancelImport } from './cancel'
import { chooseColumns } from './choose-columns'
import { getImport } from './get'
import { listImports } from './list'
import { rehearseImport } from './rehearse'
import { runImport } from './run'
import { CancelledError } from './work/progress'

testDatabase()
// A job starts a thread that reads TypeScript.
vi.setConfig({ testTimeout: 60_000 })

const officeManager = async (): Promise<Actor> => createUser(await createDomain(), 'office-manager')

const fail = (error: unknown) => {
  throw error
}

const rehearsed = async (actor: Actor, text: string) =>
  (await rehearseFile(actor, Buffer.from(text), 'people.csv')).id

it('says how many rows are done and how long the others will take, whenever it was asked for', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name\nAna\n')
  await runImport(manager, id)
  expect(await getImport(manager, id)).toMatchObject({ done: 0, total: 0, secondsLeft: null, queued: false })
  // Asked for ten minutes ago, and at work for twenty seconds.
  await inDomain(manager, async (tx) => {
    await tx.execute(sql`update jobs set created_at = now() - interval '10 minutes', status = 'running',
      beat_at = now() where params ->> 'importId' = ${id}`)
    await tx.execute(sql`update imports set done = 100, total = 400, writing_since = now() - interval '20 seconds'
      where id = ${id}`)
  })
  const { done, total, secondsLeft, queued } = await getImport(manager, id)
  expect({ done, total, queued }).toEqual({ done: 100, total: 400, queued: false })
  expect(secondsLeft).toBeGreaterThanOrEqual(60)
  expect(secondsLeft).toBeLessThan(70)
})

it('tells the time that a rehearsal will take from when it began, not from when it was asked for', async () => {
  const manager = await officeManager()
  const id = await sendFile(manager, Buffer.from('First name\nAna\n'), 'people.csv')
  const { reading } = await getImport(manager, id)
  await chooseColumns(manager, id, { targets: reading.columns.map(({ target }) => target) })
  await inDomain(manager, async (tx) => {
    await tx.execute(sql`update jobs set created_at = now() - interval '10 minutes', status = 'running',
      began_at = now() - interval '20 seconds', beat_at = now() where params ->> 'importId' = ${id}`)
    await tx.execute(sql`update imports set done = 100, total = 400 where id = ${id}`)
  })
  const { secondsLeft } = await getImport(manager, id)
  expect(secondsLeft).toBeGreaterThanOrEqual(60)
  expect(secondsLeft).toBeLessThan(70)
})

it('counts the rows that are written, of those that are to be', async () => {
  const manager = await officeManager()
  await addContact(manager, { firstName: 'Bo', lastName: 'Lund' })
  const id = await rehearsed(manager, 'First name,Last name\nAna,Pérez\nBo,Lund\n')
  await runImport(manager, id)
  await runWaitingJobs(fail)
  expect(await getImport(manager, id)).toMatchObject({ status: 'imported', done: 1, total: 1 })
})

it('guesses how many records a file has from how much of it they took, also when its dates were looked through before', async () => {
  const manager = await officeManager()
  const notes = 'n'.repeat(3_000)
  const lines = Array.from({ length: 1_500 }, (_none, at) => `Ana ${at},01/02/1990,${notes}\n`).join('')
  const id = await sendFile(manager, Buffer.from(`First name,Birthday,Notes\n${lines}`), 'people.csv')
  // What is told of the progress stays when the work is stopped there.
  await inDomain(manager, (tx) => tx.execute(sql`update imports set cancelled = true where id = ${id}`))
  await expect(rehearseImport(manager, id)).rejects.toThrow(CancelledError)
  const { done, total } = await getImport(manager, id)
  expect(done).toBeGreaterThan(250)
  expect(done).toBeLessThan(1_500)
  expect(total).toBeGreaterThan(1_400)
  expect(total).toBeLessThan(1_600)
})

it('a file that is read as a whole tells how far it is, and stops, in the middle too', async () => {
  const manager = await officeManager()
  const entry = (at: number) =>
    `<DirectoryEntry><Name>Ana ${at}</Name><Telephone>${1_000 + at}</Telephone></DirectoryEntry>`
  const entries = Array.from({ length: 1_000 }, (_none, at) => entry(at)).join('')
  const book = `<YealinkIPPhoneDirectory>${entries}</YealinkIPPhoneDirectory>`
  const id = await sendFile(manager, Buffer.from(book), 'book.xml')
  await inDomain(manager, (tx) => tx.execute(sql`update imports set cancelled = true where id = ${id}`))
  await expect(rehearseImport(manager, id)).rejects.toThrow(CancelledError)
  expect(await getImport(manager, id)).toMatchObject({ done: 250, reading: { kind: 'phonebook-xml' } })
})

it('a rehearsal stops in the middle, and whoever stops it does not wait for its end', async () => {
  const manager = await officeManager()
  const notes = 'n'.repeat(100)
  const line = (at: number) => `Ana ${at},+41 44 668 ${1_000 + (at % 9_000)},${notes}\n`
  const lines = Array.from({ length: 40_000 }, (_none, at) => line(at)).join('')
  const id = await sendFile(manager, Buffer.from(`First name,Phone,Notes\n${lines}`), 'people.csv')
  const { reading } = await getImport(manager, id)
  await chooseColumns(manager, id, { targets: reading.columns.map(({ target }) => target) })
  const working = runWaitingJobs(fail)
  await vi.waitFor(async () => expect((await getImport(manager, id)).done).toBeGreaterThan(0), 30_000)
  await cancelImport(manager, id)
  expect((await getImport(manager, id)).status).toBe('rehearsing')
  await working
  expect(await getImport(manager, id)).toMatchObject({ status: 'columns', error: null })
})

it('an import is said to wait only while another one is at work', async () => {
  const manager = await officeManager()
  const [first, second] = [
    await rehearsed(manager, 'First name\nAna\n'),
    await rehearsed(manager, 'First name\nBo\n'),
  ]
  await runImport(manager, first)
  await runImport(manager, second)
  // Nothing has begun yet: the first would wait for nobody.
  expect((await listImports(manager)).rows.map(({ queued }) => queued)).toEqual([false, false])
  expect((await getImport(manager, first)).queued).toBe(false)
  await inDomain(manager, (tx) =>
    tx.execute(
      sql`update jobs set status = 'running', beat_at = now() where params ->> 'importId' = ${first}`,
    ),
  )
  const said = (await listImports(manager)).rows.map(({ id, status, queued }) => ({ id, status, queued }))
  expect(said).toEqual([
    { id: second, status: 'importing', queued: true },
    { id: first, status: 'importing', queued: false },
  ])
  expect((await getImport(manager, second)).queued).toBe(true)
  expect((await getImport(manager, first)).queued).toBe(false)
})
