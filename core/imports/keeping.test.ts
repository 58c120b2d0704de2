import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { rehearseFile, sendFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { deleteImportFile, purgeImportFiles } from './delete-file'
import { getImport } from './get'
import { listImports } from './list'
import { runImport } from './run'
import { undoImport } from './undo'
import { performImport } from './work/perform'

testDatabase()

const FILE = Buffer.from('First name,Phone\nAna,044 668 18 00\n')

const officeManager = async (): Promise<Actor> => createUser(await createDomain(), 'office-manager')

async function imported(actor: Actor): Promise<string> {
  const { id } = await rehearseFile(actor, FILE, 'people.csv')
  await performImport(actor, id, { asSeen: true })
  return id
}

/** How many parts of its file and how many records the database holds of an import. */
async function heldOf(actor: Actor, id: string): Promise<{ parts: number; records: number }> {
  const [row] = await inDomain(actor, (tx) =>
    tx.execute<{ parts: number; records: number }>(sql`select
      (select count(*)::int from import_parts where import_id = ${id}) as parts,
      (select count(*)::int from import_records where import_id = ${id}) as records`),
  )
  return row ?? { parts: -1, records: -1 }
}

const age = (actor: Actor, id: string, days: number) =>
  inDomain(actor, (tx) =>
    tx.execute(sql`update imports set created_at = now() - make_interval(days => ${days}) where id = ${id}`),
  )

it('the file is kept for 30 days; its report, and Undo, stay', async () => {
  const [one, other] = [await officeManager(), await officeManager()]
  const [young, old, foreign] = [await imported(one), await imported(one), await imported(other)]
  await age(one, young, 29)
  await age(one, old, 31)
  await age(other, foreign, 31)
  await purgeImportFiles()
  expect((await heldOf(one, young)).parts).toBe(1)
  expect((await heldOf(one, old)).parts).toBe(0)
  expect((await heldOf(other, foreign)).parts).toBe(0)
  const kept = (await listImports(one)).rows.map(({ id, fileKept }) => [id, fileKept])
  expect(Object.fromEntries(kept)).toEqual({ [young]: true, [old]: false })
  expect(await getImport(one, old)).toMatchObject({ status: 'imported', results: { same: 1 } })
  await undoImport(one, old)
  expect((await getImport(one, old)).status).toBe('undone')
})

it('the file of an import that is done can be deleted before', async () => {
  const manager = await officeManager()
  const id = await imported(manager)
  expect(await deleteImportFile(manager, id)).toBe('kept')
  expect(await heldOf(manager, id)).toEqual({ parts: 0, records: 1 })
  expect(await getImport(manager, id)).toMatchObject({
    status: 'imported',
    fileKept: false,
    results: { added: 1 },
  })
})

it('deleting the file of an import that was not done ends it, with all that was read of it', async () => {
  const manager = await officeManager()
  const columns = await sendFile(manager, FILE, 'people.csv')
  const { id: rehearsed } = await rehearseFile(manager, FILE, 'people.csv')
  for (const id of [columns, rehearsed]) {
    expect(await deleteImportFile(manager, id)).toBe('given-up')
    expect(await heldOf(manager, id)).toEqual({ parts: 0, records: 0 })
    expect(await getImport(manager, id)).toMatchObject({
      status: 'failed',
      error: 'file-deleted',
      fileKept: false,
    })
  }
  await expect(runImport(manager, rehearsed)).rejects.toMatchObject({ code: 'conflict' })
})

it('so does the end of the 30 days', async () => {
  const manager = await officeManager()
  const { id } = await rehearseFile(manager, FILE, 'people.csv')
  await age(manager, id, 31)
  await purgeImportFiles()
  expect(await heldOf(manager, id)).toEqual({ parts: 0, records: 0 })
  expect(await getImport(manager, id)).toMatchObject({ status: 'failed', error: 'file-deleted' })
})

it('not while the file is read or imported', async () => {
  const manager = await officeManager()
  const { id } = await rehearseFile(manager, FILE, 'people.csv')
  await runImport(manager, id)
  await expect(deleteImportFile(manager, id)).rejects.toMatchObject({ code: 'conflict' })
  await age(manager, id, 31)
  await purgeImportFiles()
  expect(await heldOf(manager, id)).toEqual({ parts: 1, records: 1 })
})
