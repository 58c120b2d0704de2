import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { addContact, addContacts, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { deleteContacts } from './delete'
import { listDeleted } from './deleted'
import { getContact } from './get'
import { historyOf } from './history'
import { listContacts } from './list'
import { restoreContacts } from './restore'
import { restoreRevision } from './restore-revision'
import { updateContact } from './update'

testDatabase()

async function officeManager(): Promise<Actor> {
  return createUser(await createDomain(), 'office-manager')
}

async function activityOf(actor: Actor) {
  return inDomain(actor, (tx) =>
    tx.execute(sql`select kind, subject_name, details from activity order by at, id`),
  )
}

describe('deleting contacts', () => {
  it('takes the selected ones away together, and says how many', async () => {
    const manager = await officeManager()
    const [a, b] = await addContacts(manager, ['A', 'B', 'C'])
    const result = await deleteContacts(manager, [a!, b!, b!, newId(), 'no id'])
    expect(result).toEqual({ batchId: expect.any(String) as string, count: 2, refused: 0, jobId: null })
    expect((await listContacts(manager)).rows.map((row) => row.name)).toEqual(['C'])
    await expect(getContact(manager, a!)).rejects.toMatchObject({ code: 'not-found' })
    expect((await activityOf(manager)).at(-1)).toMatchObject({
      kind: 'contacts.deleted',
      details: { count: 2, batchId: result.batchId },
    })
  })

  it('a basic user cannot, nor restore, nor see what was deleted', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    const id = await addContact(manager, { lastName: 'A' })
    await expect(deleteContacts(basic, [id])).rejects.toMatchObject({ code: 'forbidden' })
    await deleteContacts(manager, [id])
    await expect(restoreContacts(basic, [id])).rejects.toMatchObject({ code: 'not-found' })
    await expect(listDeleted(basic)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('another domain’s contacts are not there', async () => {
    const stranger = await officeManager()
    const manager = await officeManager()
    const theirs = await addContact(stranger, { lastName: 'Theirs' })
    await expect(deleteContacts(manager, [theirs])).rejects.toMatchObject({ code: 'not-found' })
    await deleteContacts(stranger, [theirs])
    await expect(restoreContacts(manager, [theirs])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('more than a thousand at once are refused', async () => {
    const manager = await officeManager()
    const ids = Array.from({ length: 1_001 }, newId)
    await expect(deleteContacts(manager, ids)).rejects.toMatchObject({ code: 'invalid' })
    await expect(deleteContacts(manager, ids.slice(1))).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the deleted contacts', () => {
  it('are listed latest first, with who deleted them and the days they have left', async () => {
    const manager = await officeManager()
    const [a, b] = await addContacts(manager, ['A', 'B'])
    await deleteContacts(manager, [a!])
    await deleteContacts(manager, [b!])
    const { rows } = await listDeleted(manager)
    expect(rows.map((row) => row.name)).toEqual(['B', 'A'])
    expect(rows[0]).toMatchObject({ id: b, deletedByName: manager.name, daysLeft: 29 })
  })

  it('are searched and paged', async () => {
    const manager = await officeManager()
    const ids = await addContacts(manager, [...Array.from({ length: 59 }, (_, index) => `P${index}`), 'Zoë'])
    await deleteContacts(manager, ids)
    const first = await listDeleted(manager)
    const second = await listDeleted(manager, { after: first.next ?? '' })
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id))).toEqual(new Set(ids))
    expect((await listDeleted(manager, { before: second.previous ?? '' })).rows).toEqual(first.rows)
    expect((await listDeleted(manager, { search: 'zoe' })).rows.map((row) => row.name)).toEqual(['Zoë'])
  })

  it('come back as they were', async () => {
    const manager = await officeManager()
    const id = await addContact(manager, { lastName: 'A', tags: ['VIP'] })
    await deleteContacts(manager, [id])
    expect(await restoreContacts(manager, [id, newId()])).toEqual({ count: 1 })
    expect(await getContact(manager, id)).toMatchObject({ lastName: 'A', tags: ['VIP'], version: 3 })
    expect((await listDeleted(manager)).rows).toEqual([])
    expect((await activityOf(manager)).at(-1)).toMatchObject({ kind: 'contact.restored', subject_name: 'A' })
  })
})

describe('the history of a contact', () => {
  it('tells every write, field by field, newest first, to everyone who sees the contact', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    const id = await addContact(manager, { lastName: 'One', phones: [{ label: 'work', value: '204' }] })
    await updateContact(manager, id, contactDraft({ lastName: 'Two', title: 'Head' }), { version: 1 })
    await deleteContacts(manager, [id])
    await restoreContacts(manager, [id])
    const history = await historyOf(basic, id)
    expect(history.map(({ version, action, restorable }) => [version, action, restorable])).toEqual([
      [4, 'restored', false],
      [3, 'deleted', false],
      [2, 'updated', true],
      [1, 'created', true],
    ])
    expect(history[2]).toMatchObject({ actorName: manager.name, door: 'form' })
    expect(history[2]?.changes).toEqual([
      { field: 'lastName', before: 'One', after: 'Two' },
      { field: 'title', before: '', after: 'Head' },
      { field: 'phones', before: [{ label: 'work', value: '204' }], after: [] },
    ])
    expect(history[3]?.changes.map((change) => change.field)).toEqual(['lastName', 'phones'])
  })

  it('is not there for another domain', async () => {
    const id = await addContact(await officeManager(), { lastName: 'Theirs' })
    await expect(historyOf(await officeManager(), id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leads back to an earlier revision', async () => {
    const manager = await officeManager()
    const draft = { lastName: 'One', phones: [{ label: 'work', value: '(415) 555-0199 x7' }], tags: ['VIP'] }
    const id = await addContact(manager, draft)
    const original = await getContact(manager, id)
    await updateContact(manager, id, contactDraft({ lastName: 'Two' }), { version: 1 })
    const [, created] = await historyOf(manager, id)
    expect(await restoreRevision(manager, id, created!.id, { version: 2 })).toEqual({ version: 3 })
    expect(await getContact(manager, id)).toEqual({
      ...original,
      version: 3,
      updatedAt: expect.any(Date) as Date,
    })
  })

  it('does not, for a basic user, a late click, or a revision of another contact', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    const [id, other] = await addContacts(manager, ['One', 'Other'])
    await updateContact(manager, id!, contactDraft({ lastName: 'Two' }), { version: 1 })
    const created = (await historyOf(manager, id!)).at(-1)!
    const foreign = (await historyOf(manager, other!)).at(-1)!
    const restore = (actor: Actor, revision: string, version: number) =>
      restoreRevision(actor, id!, revision, { version })
    await expect(restore(basic, created.id, 2)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(restore(manager, created.id, 1)).rejects.toMatchObject({ code: 'conflict', version: 2 })
    await expect(restore(manager, foreign.id, 2)).rejects.toMatchObject({ code: 'not-found' })
    await expect(restore(manager, 'x', 2)).rejects.toMatchObject({ code: 'not-found' })
  })
})
