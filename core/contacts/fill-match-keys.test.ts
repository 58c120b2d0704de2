import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { addContact, addManyContacts } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { deleteContacts } from './delete'
import { fillMatchKeys } from './fill-match-keys'
import { findDuplicateGroups } from './find-duplicate-groups'

testDatabase()

const phone = { label: 'work', value: '+1 415 555 0142' }

async function officeManager(): Promise<Actor> {
  return createUser(await createDomain(), 'office-manager')
}

/** Makes the domain's contacts as they were before there were keys; gives the keys that they had. */
async function forgetKeys(actor: Actor): Promise<unknown> {
  const before = await contactsOf(actor)
  await inDomain(actor, (tx) => tx.execute(sql`update contacts set match_keys = '{}'`))
  return before
}

async function contactsOf(actor: Actor): Promise<unknown> {
  const rows = await inDomain(actor, (tx) =>
    tx.execute(sql`select id, match_keys, version, updated_at, deleted_at from contacts order by id`),
  )
  return [...rows]
}

const groupsOf = async (actor: Actor) => (await findDuplicateGroups(actor)).groups

it('contacts of before there were keys are found as duplicates again, in every domain, and nothing else of them changes', async () => {
  const [one, other] = [await officeManager(), await officeManager()]
  await addContact(one, { lastName: 'Meier', company: 'Orbit', phones: [phone] })
  await addContact(one, { lastName: 'Maier', company: 'Orbit', phones: [phone] })
  await deleteContacts(one, [await addContact(one, { lastName: 'Gone' })])
  await addContact(other, { lastName: 'Müller', phones: [phone] })
  const before = [await forgetKeys(one), await forgetKeys(other)]
  expect(await groupsOf(one)).toEqual([])

  expect(await fillMatchKeys()).toBe(4)
  expect([await contactsOf(one), await contactsOf(other)]).toEqual(before)
  expect(await groupsOf(one)).toHaveLength(1)
  expect(await fillMatchKeys()).toBe(0)
})

it('more than are read at once get theirs', async () => {
  const manager = await officeManager()
  const drafts = Array.from({ length: 1_100 }, (_, index) => ({ lastName: `Many ${index}` }))
  await addManyContacts(manager, drafts)
  const before = await forgetKeys(manager)
  expect(await fillMatchKeys()).toBe(1_100)
  expect(await contactsOf(manager)).toEqual(before)
})
