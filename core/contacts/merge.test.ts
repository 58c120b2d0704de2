import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { addContact, addContacts, addManyContacts, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { changeAccess } from './change-access'
import type { ContactDraft } from './contact'
import { createContact } from './create'
import { listDeleted } from './deleted'
import { findDuplicateGroups } from './find-duplicate-groups'
import { getContact } from './get'
import { historyOf } from './history'
import { listContacts } from './list'
import { mergeContacts } from './merge'
import { mergeExactGroups } from './merge-exact'
import { undoBatch } from './undo-batch'
import { updateContact } from './update'

testDatabase()

const officeManager = async () => createUser(await createDomain(), 'office-manager')
const phones = (...values: string[]) => values.map((value) => ({ label: 'work', value }))

async function names(actor: Actor): Promise<string[]> {
  return (await listContacts(actor)).rows.map((row) => row.name)
}

async function lastActivity(actor: Actor) {
  const rows = await inDomain(actor, (tx) =>
    tx.execute(sql`select kind, subject_name, details from activity order by at desc, id desc limit 1`),
  )
  return rows[0]
}

async function pair(manager: Actor, one: ContactDraft, other: ContactDraft): Promise<[string, string]> {
  return [await addContact(manager, one), await addContact(manager, other)]
}

const merge = (actor: Actor, [keepId, otherId]: readonly [string, string], versions = [1, 1]) =>
  mergeContacts(actor, {
    keepId,
    otherIds: [otherId],
    versions: { [keepId]: versions[0] ?? 0, [otherId]: versions[1] ?? 0 },
  })

it('what nobody else has is not merged with what others have, unless one chooses to', async () => {
  const domain = await createDomain()
  const [ana, luis] = [await createUser(domain, 'basic-user'), await createUser(domain, 'basic-user')]
  const draft = contactDraft({ lastName: 'Twin', company: 'Twin', emails: phones('t@x.example') })
  const grants = [{ userId: luis.userId ?? '', canEdit: false }]
  const { id: given } = await createContact(ana, draft, { access: grants })
  const { id: kept } = await createContact(ana, draft, { access: [] })
  const likeness = async () =>
    (await findDuplicateGroups(ana, { book: 'personal' })).groups.map((group) => group.likeness)
  expect(await likeness()).toEqual(['same-name'])
  await expect(mergeExactGroups(ana, { book: 'personal', expected: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await changeAccess(ana, [kept], { mode: 'set', grants })
  expect(await likeness()).toEqual(['exact'])
  expect((await mergeExactGroups(ana, { book: 'personal', expected: 1 })).count).toBe(2)
  expect(await names(luis)).toEqual(['Twin'])
  expect(given).not.toBe(kept)
})

describe('duplicates', () => {
  it('are found by number, e-mail, or name and company, with what they have in common', async () => {
    const manager = await officeManager()
    await pair(
      manager,
      { lastName: 'A', phones: phones('+41 44 668 18 00') },
      { lastName: 'B', phones: phones('+41446681800') },
    )
    await pair(
      manager,
      { lastName: 'C', emails: phones('c@x.example') },
      { lastName: 'D', emails: phones('C@X.example') },
    )
    await pair(manager, { lastName: 'Zoë', company: 'Acme' }, { lastName: 'zoe', company: 'ACME' })
    await addContact(manager, { lastName: 'Alone', phones: phones('+41 44 668 18 01') })
    const { groups, total, exact } = await findDuplicateGroups(manager)
    expect(groups.map(({ members, why }) => [members.map(({ name }) => name), why])).toEqual([
      [['Zoë', 'zoe'], [{ kind: 'name', value: 'Zoë, Acme' }]],
      [['A', 'B'], [{ kind: 'phone', value: '+41446681800' }]],
      [['C', 'D'], [{ kind: 'email', value: 'c@x.example' }]],
    ])
    expect({ total, exact }).toEqual({ total: 3, exact: { total: 0, first: 0 } })
    const byEmail = await findDuplicateGroups(manager, { why: 'email' })
    expect(byEmail.groups.map(({ members }) => members.map(({ name }) => name))).toEqual([['C', 'D']])
  })

  it('are shown twenty groups a page', async () => {
    const manager = await officeManager()
    const twice = Array.from({ length: 23 }, (_, index) => [`N${index}`, `N${index}`]).flat()
    await addManyContacts(
      manager,
      twice.map((lastName) => ({ lastName, company: 'Acme' })),
    )
    const first = await findDuplicateGroups(manager)
    const second = await findDuplicateGroups(manager, { after: first.next ?? '' })
    expect([first.groups.length, second.groups.length, first.total, second.next]).toEqual([20, 3, 23, null])
    const seen = [...first.groups, ...second.groups].map(({ members }) => members[0]?.name)
    expect(new Set(seen).size).toBe(23)
    expect((await findDuplicateGroups(manager, { after: second.previous ?? '' })).groups).toEqual(
      first.groups,
    )
    expect((await findDuplicateGroups(manager, { after: 'typed' })).groups).toEqual(first.groups)
  })

  it('beyond a thousand shared keys go on, and no group is shown twice', async () => {
    const manager = await officeManager()
    const drafts = Array.from({ length: 700 }, (_, index) => ({
      lastName: `N${index}`,
      company: 'Acme',
      emails: phones(`n${index}@x.example`),
    }))
    await addManyContacts(manager, [...drafts, ...drafts])
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const page = await findDuplicateGroups(manager, { after })
      seen.push(...page.groups.map(({ members }) => members[0]?.name ?? ''))
      after = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([700, 700])
  })

  it('a basic user neither finds nor merges', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    const ids = await pair(manager, { lastName: 'A' }, { lastName: 'A' })
    await expect(findDuplicateGroups(basic)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(merge(basic, ids)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(mergeExactGroups(basic, { expected: 9 })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('merging two contacts', () => {
  const one = { firstName: 'Ana', lastName: 'Pérez', title: 'Head', phones: phones('+41 44 668 18 00') }
  const other = { lastName: 'Pérez', title: 'Chief', company: 'Acme', phones: phones('+41 79 555 01 99') }

  it('keeps what both have, field by field as chosen, and takes the other one away', async () => {
    const manager = await officeManager()
    const [keepId, otherId] = await pair(manager, one, other)
    const done = await mergeContacts(manager, {
      keepId,
      otherIds: [otherId],
      choices: { title: otherId },
      versions: { [keepId]: 1, [otherId]: 1 },
    })
    expect(done).toEqual({ batchId: expect.any(String) as string, count: 2, refused: 0, jobId: null })
    expect(await getContact(manager, keepId)).toMatchObject({
      firstName: 'Ana',
      lastName: 'Pérez',
      title: 'Chief',
      company: 'Acme',
      phones: [
        { label: 'work', value: '+41 44 668 18 00', e164: '+41446681800' },
        { label: 'work', value: '+41 79 555 01 99', e164: '+41795550199' },
      ],
      version: 2,
    })
    expect(await names(manager)).toEqual(['Ana Pérez'])
    expect((await listDeleted(manager)).rows.map(({ id }) => id)).toEqual([otherId])
    expect((await historyOf(manager, keepId)).map(({ action }) => action)).toEqual(['updated', 'created'])
    expect(await lastActivity(manager)).toMatchObject({
      kind: 'contacts.merged',
      subject_name: 'Ana Pérez',
      details: { count: 2, into: 'Ana Pérez', batchId: done.batchId },
    })
  })

  it('one Undo takes it back', async () => {
    const manager = await officeManager()
    const ids = await pair(manager, one, other)
    const before = await Promise.all(ids.map((id) => getContact(manager, id)))
    const { batchId } = await merge(manager, ids)
    expect(await undoBatch(manager, batchId)).toEqual({ restored: 2, kept: 0, jobId: null })
    const changed = { version: 3, updatedAt: expect.any(Date) as Date }
    expect(await Promise.all(ids.map((id) => getContact(manager, id)))).toEqual(
      before.map((contact) => ({ ...contact, ...changed })),
    )
  })

  it('keeps the id elsewhere, foreign properties and the photo of the other one', async () => {
    const manager = await officeManager()
    const [keepId, otherId] = await pair(manager, { lastName: 'A' }, { lastName: 'A' })
    await inDomain(manager, async (tx) => {
      await tx.execute(sql`update contacts set external_id = 'g-7', extras = '{X-A:1}' where id = ${otherId}`)
      await tx.execute(sql`insert into contact_photos (domain_id, contact_id, type, data)
        values (${manager.domainId}, ${otherId}, 'image/png', '\\x01')`)
    })
    const holds = async () => {
      const rows = await inDomain(manager, (tx) =>
        tx.execute(sql`select c.external_id, c.extras, p.type from contacts c
          left join contact_photos p on p.contact_id = c.id where c.id = ${keepId}`),
      )
      return rows[0]
    }
    const { batchId } = await merge(manager, [keepId, otherId])
    expect(await holds()).toEqual({ external_id: 'g-7', extras: ['X-A:1'], type: 'image/png' })
    await undoBatch(manager, batchId)
    expect(await holds()).toEqual({ external_id: '', extras: [], type: null })
  })

  it('leaves a photo that the kept contact had', async () => {
    const manager = await officeManager()
    const [keepId, otherId] = await pair(manager, { lastName: 'A' }, { lastName: 'A' })
    const typeOf = async () =>
      inDomain(manager, (tx) => tx.execute(sql`select type from contact_photos where contact_id = ${keepId}`))
    await inDomain(manager, (tx) =>
      tx.execute(sql`insert into contact_photos (domain_id, contact_id, type, data) values
        (${manager.domainId}, ${keepId}, 'image/png', '\\x01'), (${manager.domainId}, ${otherId}, 'image/webp', '\\x02')`),
    )
    const { batchId } = await merge(manager, [keepId, otherId])
    expect(await typeOf()).toEqual([{ type: 'image/png' }])
    await undoBatch(manager, batchId)
    expect(await typeOf()).toEqual([{ type: 'image/png' }])
  })

  it('is refused when somebody wrote to one of them since it was looked at', async () => {
    const manager = await officeManager()
    const ids = await pair(manager, { lastName: 'A' }, { lastName: 'B' })
    await updateContact(manager, ids[1], contactDraft({ lastName: 'C' }), { version: 1 })
    await expect(merge(manager, ids)).rejects.toMatchObject({ code: 'conflict', version: 2 })
    expect(await names(manager)).toEqual(['A', 'C'])
    await merge(manager, ids, [1, 2])
    expect(await names(manager)).toEqual(['A'])
  })

  it('another domain’s contacts, and those that are gone, are not there', async () => {
    const manager = await officeManager()
    const mine = await addContact(manager, { lastName: 'Mine' })
    const theirs = await addContact(await officeManager(), { lastName: 'Theirs' })
    for (const id of [theirs, newId(), 'no id']) {
      await expect(merge(manager, [mine, id])).rejects.toMatchObject({ code: 'not-found' })
      await expect(merge(manager, [id, mine])).rejects.toMatchObject({ code: 'not-found' })
    }
    const ids = await pair(manager, { lastName: 'A' }, { lastName: 'A' })
    await merge(manager, ids)
    await expect(merge(manager, ids, [2, 2])).rejects.toMatchObject({ code: 'not-found' })
  })

  it('needs two, and takes at most twenty', async () => {
    const manager = await officeManager()
    const [keepId, ...otherIds] = await addContacts(
      manager,
      Array.from({ length: 21 }, (_, index) => `N${index}`),
    )
    const versions = Object.fromEntries([keepId!, ...otherIds].map((id) => [id, 1]))
    const merging = (ids: string[]) => mergeContacts(manager, { keepId: keepId!, otherIds: ids, versions })
    await expect(merging([keepId!])).rejects.toMatchObject({ code: 'invalid' })
    await expect(merging(otherIds)).rejects.toMatchObject({ code: 'invalid' })
    expect(await merging(otherIds.slice(1))).toMatchObject({ count: 20 })
  })

  it('is refused when one contact could not hold all of it', async () => {
    const manager = await officeManager()
    const many = (from: number) => phones(...Array.from({ length: 30 }, (_, index) => `${from + index}`))
    const ids = await pair(
      manager,
      { lastName: 'A', phones: many(100) },
      { lastName: 'A', phones: many(200) },
    )
    await expect(merge(manager, ids)).rejects.toMatchObject({ code: 'invalid' })
    expect(await names(manager)).toHaveLength(2)
  })
})

describe('merging all exact ones', () => {
  it('merges each group, leaves the others, and one Undo takes all of it back', async () => {
    const manager = await officeManager()
    for (const lastName of ['A', 'B']) {
      await pair(
        manager,
        { lastName, company: 'Acme', phones: phones('+41 44 668 18 00') },
        { lastName, company: 'Acme', title: 'Head' },
      )
    }
    await pair(
      manager,
      { lastName: 'C', company: 'Acme', title: 'x' },
      { lastName: 'C', company: 'Acme', title: 'y' },
    )
    expect((await findDuplicateGroups(manager)).exact).toEqual({ total: 2, first: 2 })
    const done = await mergeExactGroups(manager, { expected: 2 })
    expect(done).toMatchObject({ count: 4, groups: 2, remaining: 0 })
    expect(await names(manager)).toEqual(['A', 'B', 'C', 'C'])
    expect(await lastActivity(manager)).toMatchObject({
      kind: 'contacts.merged',
      details: { count: 4, into: 2 },
    })
    await expect(mergeExactGroups(manager, { expected: 2 })).rejects.toMatchObject({ code: 'not-found' })
    expect(await undoBatch(manager, done.batchId)).toEqual({ restored: 4, kept: 0, jobId: null })
    expect(await names(manager)).toEqual(['A', 'A', 'B', 'B', 'C', 'C'])
  })

  it('says how many remain, and asks again when there are more than was told', async () => {
    const manager = await officeManager()
    const drafts = Array.from({ length: 502 }, (_, index) => ({ lastName: `N${index}`, company: 'Acme' }))
    await addManyContacts(manager, [...drafts, ...drafts])
    expect((await findDuplicateGroups(manager)).exact).toEqual({ total: 502, first: 500 })
    await expect(mergeExactGroups(manager, { expected: 499 })).rejects.toMatchObject({
      code: 'conflict',
      version: 500,
    })
    const done = await mergeExactGroups(manager, { expected: 500 })
    expect(done).toMatchObject({ count: 1_000, groups: 500, remaining: 2 })
    expect(await mergeExactGroups(manager, { expected: 2 })).toMatchObject({
      count: 4,
      groups: 2,
      remaining: 0,
    })
    expect(await undoBatch(manager, done.batchId)).toEqual({ restored: 1_000, kept: 0, jobId: null })
  })
})
