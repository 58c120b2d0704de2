import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { deleteMatching, tagMatching } from '@/core/contacts/change-matching'
import { countContactsExactly } from '@/core/contacts/count'
import { deleteContacts } from '@/core/contacts/delete'
import { listContacts } from '@/core/contacts/list'
import { tagContacts } from '@/core/contacts/tag'
import { undoBatch } from '@/core/contacts/undo-batch'
import { updateContact } from '@/core/contacts/update'
import { addContact, addContacts, addManyContacts, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { getJob } from './get'
import { runJob } from './run'
import { runWaitingJobs } from './runner'

testDatabase()
vi.setConfig({ testTimeout: 60_000 })

const MANY = 2_300

async function officeManager(): Promise<Actor> {
  return createUser(await createDomain(), 'office-manager')
}

/** A domain with 2,300 contacts "Many …" and one other. */
async function bigDomain(): Promise<Actor> {
  const manager = await officeManager()
  await addManyContacts(
    manager,
    Array.from({ length: MANY }, (_, index) => ({ lastName: `Many ${index}` })),
  )
  await addContact(manager, { lastName: 'Other' })
  return manager
}

async function work(): Promise<void> {
  const failures: unknown[] = []
  await runWaitingJobs((error) => failures.push(error))
  expect(failures).toEqual([])
}

async function inSql(actor: Actor, statement: string): Promise<Record<string, unknown>[]> {
  return inDomain(actor, (tx) => tx.execute(sql.raw(statement)))
}

describe('changing all that match', () => {
  it('is done at once when they are few, and undone together', async () => {
    const manager = await officeManager()
    await addContacts(manager, ['Anna', 'Anton', 'Berta'])
    const result = await deleteMatching(manager, { search: 'an', expected: 2 })
    expect(result).toMatchObject({ count: 2, jobId: null })
    expect((await listContacts(manager)).rows.map((row) => row.name)).toEqual(['Berta'])
    expect(await undoBatch(manager, result.batchId)).toEqual({ restored: 2, kept: 0, jobId: null })
    expect(await countContactsExactly(manager)).toBe(3)
  })

  it('is refused when more match than the person was told', async () => {
    const manager = await officeManager()
    await addContacts(manager, ['Anna', 'Anton'])
    const attempt = deleteMatching(manager, { search: 'an', expected: 1 })
    await expect(attempt).rejects.toMatchObject({ code: 'conflict', version: 2 })
    expect(await countContactsExactly(manager)).toBe(2)
  })

  it('is refused to a basic user, and when nothing matches', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    await addContact(manager, { lastName: 'Anna' })
    const all = { expected: 10 }
    await expect(deleteMatching(basic, all)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(tagMatching(basic, all, 'x')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(undoBatch(basic, newId())).rejects.toMatchObject({ code: 'not-found' })
    const none = deleteMatching(manager, { ...all, search: 'zzz' })
    await expect(none).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('undoing', () => {
  it('keeps what somebody wrote since', async () => {
    const manager = await officeManager()
    const [a, b] = await addContacts(manager, ['A', 'B'])
    const { batchId } = await tagContacts(manager, [a!, b!], 'VIP')
    const edited = contactDraft({ lastName: 'A', tags: ['VIP'], title: 'Head' })
    await updateContact(manager, a!, edited, { version: 2 })
    expect(await undoBatch(manager, batchId)).toEqual({ restored: 1, kept: 1, jobId: null })
    const { rows } = await listContacts(manager)
    expect(rows.map((row) => row.tags)).toEqual([['VIP'], []])
  })

  it('undoing twice says the same as undoing once', async () => {
    const manager = await officeManager()
    const [a, b, c] = await addContacts(manager, ['A', 'B', 'C'])
    const tagged = await tagContacts(manager, [a!, b!, c!], 'VIP')
    const edited = contactDraft({ lastName: 'A', tags: ['VIP'], title: 'Head' })
    await updateContact(manager, a!, edited, { version: 2 })
    const untagged = { restored: 2, kept: 1, jobId: null }
    expect(await undoBatch(manager, tagged.batchId)).toEqual(untagged)
    expect(await undoBatch(manager, tagged.batchId)).toEqual(untagged)

    const deleted = await deleteContacts(manager, [a!, b!, c!])
    const back = { restored: 3, kept: 0, jobId: null }
    expect(await Promise.all([1, 2].map(() => undoBatch(manager, deleted.batchId)))).toEqual([back, back])
    const told = await inSql(manager, `select details from activity where kind = 'contacts.restored'`)
    expect(told.map((row) => row.details)).toEqual([
      { batchId: tagged.batchId, kept: 1, count: 2 },
      { batchId: deleted.batchId, kept: 0, count: 3 },
    ])
    await updateContact(manager, b!, contactDraft({ lastName: 'B', title: 'Head' }), { version: 5 })
    expect(await undoBatch(manager, deleted.batchId)).toEqual({ restored: 2, kept: 1, jobId: null })
  })

  it('does not reach another domain’s batch', async () => {
    const stranger = await officeManager()
    const id = await addContact(stranger, { lastName: 'Theirs' })
    const { batchId } = await deleteContacts(stranger, [id])
    const manager = await officeManager()
    await expect(undoBatch(manager, batchId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(undoBatch(manager, 'x')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a job', () => {
  it('deletes more than a thousand with progress, and another one brings them back', async () => {
    const manager = await bigDomain()
    const result = await deleteMatching(manager, { search: 'many', expected: MANY })
    const jobId = result.jobId ?? ''
    expect(await getJob(manager, jobId)).toMatchObject({ status: 'queued', total: MANY, done: 0 })
    const later = await addContact(manager, { lastName: 'Many more' })
    await work()
    expect(await getJob(manager, jobId)).toMatchObject({
      status: 'done',
      total: MANY,
      done: MANY,
      error: null,
    })
    const { rows } = await listContacts(manager)
    expect(rows.map((row) => row.name)).toEqual(['Many more', 'Other'])
    const told = await inSql(manager, `select details, door from activity where kind = 'contacts.deleted'`)
    expect(told).toEqual([{ details: { count: MANY, batchId: result.batchId }, door: 'job' }])

    const undo = await undoBatch(manager, result.batchId)
    await work()
    expect(await getJob(manager, undo.jobId ?? '')).toMatchObject({ status: 'done', done: MANY, kept: 0 })
    expect(await countContactsExactly(manager)).toBe(MANY + 2)
    await deleteContacts(manager, [later])
  })

  it('tags, and leaves alone what was edited after it was asked for', async () => {
    const manager = await bigDomain()
    const { jobId, batchId } = await tagMatching(manager, { search: 'many\u0000', expected: MANY }, 'VIP')
    const { rows } = await listContacts(manager, { search: 'many' })
    await updateContact(manager, rows[0]!.id, contactDraft({ lastName: 'Many edits' }), { version: 1 })
    await work()
    expect(await getJob(manager, jobId ?? '')).toMatchObject({ status: 'done', done: MANY, kept: 1 })
    expect(await countContactsExactly(manager, { tag: 'VIP' })).toBe(MANY - 1)
    const again = await tagMatching(manager, { search: 'many', expected: MANY }, 'vip')
    await work()
    const told = { status: 'done', done: MANY, kept: 0, same: MANY - 1 }
    expect(await getJob(manager, again.jobId ?? '')).toMatchObject(told)
    await undoBatch(manager, again.batchId)
    await work()
    await undoBatch(manager, batchId)
    await work()
    expect(await countContactsExactly(manager, { tag: 'VIP' })).toBe(0)
  })

  it('says how many were not the actor’s to change, and changes the others', async () => {
    const manager = await bigDomain()
    const basic = await createUser(manager.domain, 'basic-user')
    const owned = `update contacts set owner_id = '${basic.userId}'`
    await inSql(manager, `${owned} where id in (select id from contacts order by id limit 1500)`)
    // Without a book it is all of them, as in a list.
    const { jobId } = await deleteMatching(basic, { search: 'many', expected: MANY })
    await work()
    expect(await inSql(manager, `select from activity where kind = 'contacts.deleted'`)).toEqual([])
    expect(await getJob(basic, jobId ?? '')).toMatchObject({
      status: 'done',
      done: MANY,
      refused: MANY - 1_500,
      kept: 0,
    })
    expect(await countContactsExactly(basic, { book: 'all' })).toBe(MANY - 1_500 + 1)
  })

  it('of somebody who maintains them changes Shared Contacts beside their own, and tells of those alone', async () => {
    const manager = await bigDomain()
    const owned = `update contacts set owner_id = '${manager.userId}'`
    await inSql(manager, `${owned} where id in (select id from contacts order by id limit 1500)`)
    const { batchId } = await tagMatching(manager, { search: 'many', expected: MANY }, 'VIP')
    await work()
    expect(await countContactsExactly(manager, { tag: 'VIP' })).toBe(MANY)
    const told = await inSql(manager, `select details from activity where kind = 'contacts.tagged'`)
    expect(told).toEqual([{ details: { count: MANY - 1_500, batchId, tag: 'VIP', remove: false } }])
  })

  it('goes on where it was when the process died', async () => {
    const manager = await bigDomain()
    const { jobId } = await deleteMatching(manager, { search: 'many', expected: MANY })
    const place = { domainId: manager.domainId, id: jobId ?? '' }
    const step = await import('./step')
    const real = step.steps['delete-contacts']
    let calls = 0
    vi.spyOn(step.steps, 'delete-contacts').mockImplementation((...given) => {
      calls += 1
      if (calls === 2) throw Object.assign(new Error('gone'), { code: '57P01' })
      return real(...given)
    })
    await expect(runJob(place)).rejects.toThrow('gone')
    expect(await getJob(manager, place.id)).toMatchObject({ status: 'running', done: 1_000 })
    await work()
    expect(await getJob(manager, place.id)).toMatchObject({ status: 'running', done: 1_000 })
    await inSql(manager, `update jobs set beat_at = now() - interval '2 minutes'`)
    await work()
    expect(await getJob(manager, place.id)).toMatchObject({ status: 'done', done: MANY })
    expect(calls).toBe(4)
    expect(await countContactsExactly(manager)).toBe(1)
  })

  it('of somebody who was demoted meanwhile stops', async () => {
    const manager = await bigDomain()
    const { jobId } = await deleteMatching(manager, { book: 'shared', search: 'many', expected: MANY })
    await inSql(manager, `update users set scope = 'basic-user' where id = '${manager.userId}'`)
    await work()
    const watcher = await createUser(manager.domain, 'office-manager')
    expect(await getJob(watcher, jobId ?? '')).toMatchObject({
      status: 'failed',
      error: 'forbidden',
      done: 0,
    })
    expect(await countContactsExactly(manager)).toBe(MANY + 1)
  })

  it('that is undone before it is done is stopped', async () => {
    const manager = await bigDomain()
    const { jobId, batchId } = await deleteMatching(manager, { search: 'many', expected: MANY })
    expect(await undoBatch(manager, batchId)).toEqual({ restored: 0, kept: 0, jobId: null })
    await work()
    expect(await getJob(manager, jobId ?? '')).toMatchObject({ status: 'done', done: 0 })
    expect(await countContactsExactly(manager)).toBe(MANY + 1)
  })

  it('is not stopped by an Undo of somebody who may not undo it', async () => {
    const manager = await bigDomain()
    const { jobId, batchId } = await deleteMatching(manager, { search: 'many', expected: MANY })
    const basic = await createUser(manager.domain, 'basic-user')
    await expect(undoBatch(basic, batchId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await getJob(manager, jobId ?? '')).toMatchObject({ status: 'queued' })
  })

  it('is not there for another domain, nor for those who do not maintain Shared Contacts', async () => {
    const manager = await bigDomain()
    const { jobId } = await deleteMatching(manager, { book: 'shared', search: 'many', expected: MANY })
    const basic = await createUser(manager.domain, 'basic-user')
    for (const actor of [basic, await officeManager()]) {
      await expect(getJob(actor, jobId ?? '')).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
