import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { createContact } from './create'
import { findDuplicateGroups } from './find-duplicate-groups'
import { mergeExactGroups } from './merge-exact'
import { setGroupAside, showGroupAgain } from './set-aside'
import { updateContact } from './update'

testDatabase()

const father = { lastName: 'Zoll', emails: [{ label: 'work', value: 'zoll@a.example' }] }

async function office() {
  const manager = await createUser(await createDomain(), 'office-manager')
  const [one, other] = [await addContact(manager, father), await addContact(manager, father)]
  return { manager, one, other, seen: { [one]: 1, [other]: 1 } }
}

const shown = async (actor: Actor, aside = false) =>
  (await findDuplicateGroups(actor, { aside })).groups.map(({ members }) => members.length)

describe('a group that is set aside', () => {
  it('is not shown and not merged, unless it is asked for', async () => {
    const { manager, seen } = await office()
    expect(await shown(manager)).toEqual([2])
    await setGroupAside(manager, seen)
    await setGroupAside(manager, seen)
    expect(await shown(manager)).toEqual([])
    expect(await shown(manager, true)).toEqual([2])
    expect(await findDuplicateGroups(manager)).toMatchObject({ aside: 1, exact: { total: 0 } })
    await expect(mergeExactGroups(manager, { expected: 0 })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is shown again when that is taken back', async () => {
    const { manager, seen } = await office()
    await setGroupAside(manager, seen)
    await showGroupAgain(manager, seen)
    expect(await shown(manager)).toEqual([2])
    expect(await shown(manager, true)).toEqual([])
  })

  it('is shown again when one of them is recognised by something else, not when it is changed otherwise', async () => {
    const { manager, one, seen } = await office()
    await setGroupAside(manager, seen)
    await updateContact(manager, one, contactDraft({ ...father, notes: 'The father' }), { version: 1 })
    expect(await shown(manager)).toEqual([])
    const phones = [{ label: 'work', value: '+1 415 555 0142' }]
    await updateContact(manager, one, contactDraft({ ...father, phones }), { version: 2 })
    expect(await shown(manager)).toEqual([2])
  })

  it('is shown again when another contact joins it', async () => {
    const { manager, seen } = await office()
    await setGroupAside(manager, seen)
    await addContact(manager, father)
    expect(await shown(manager)).toEqual([3])
  })
})

it('nobody sets aside what changed since they saw it, is gone, or is not theirs to maintain', async () => {
  const { manager, one, other, seen } = await office()
  await expect(setGroupAside(manager, { ...seen, [one]: 2 })).rejects.toMatchObject({ code: 'conflict' })
  await expect(setGroupAside(manager, { [one]: 1 })).rejects.toMatchObject({ code: 'invalid' })
  const gone = '01900000-0000-7000-8000-000000000000'
  await expect(setGroupAside(manager, { [one]: 1, [gone]: 1 })).rejects.toMatchObject({ code: 'not-found' })
  const basic = { ...manager, rights: new Set<never>() }
  await expect(setGroupAside(basic, { [one]: 1, [other]: 1 })).rejects.toMatchObject({ code: 'forbidden' })
})

it('a group of one’s own contacts is set aside by their owner alone, and no part of Shared Contacts', async () => {
  const { manager, one } = await office()
  const ana = await createUser(manager.domain, 'basic-user')
  const access = [{ userId: manager.userId, canEdit: true }]
  const own = async () => (await createContact(ana, contactDraft(father), { access })).id
  const seen = { [await own()]: 1, [await own()]: 1 }
  const inOwn = async (aside: boolean) => (await findDuplicateGroups(ana, { book: 'personal', aside })).groups
  await expect(setGroupAside(ana, seen)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(setGroupAside(manager, seen)).rejects.toMatchObject({ code: 'not-found' })
  await expect(setGroupAside(manager, { ...seen, [one]: 1 })).rejects.toMatchObject({ code: 'not-found' })
  await expect(setGroupAside(manager, seen, 'personal')).rejects.toMatchObject({ code: 'not-found' })
  await setGroupAside(ana, seen, 'personal')
  expect(await inOwn(false)).toEqual([])
  expect(await inOwn(true)).toHaveLength(1)
  expect(await shown(manager)).toEqual([2])
  await showGroupAgain(ana, seen, 'personal')
  expect(await inOwn(false)).toHaveLength(1)
})
