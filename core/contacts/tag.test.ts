import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { addContact, addContacts, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { getContact } from './get'
import { historyOf } from './history'
import { listContacts } from './list'
import { suggestTags } from './suggest-tags'
import { tagContacts, untagContacts } from './tag'
import { updateContact } from './update'

testDatabase()

async function officeManager(): Promise<Actor> {
  return createUser(await createDomain(), 'office-manager')
}

describe('tagging contacts', () => {
  it('puts the tag on those that do not have it, once', async () => {
    const manager = await officeManager()
    const plain = await addContact(manager, { lastName: 'A' })
    const tagged = await addContact(manager, { lastName: 'B', tags: ['vip'] })
    const result = await tagContacts(manager, [plain, tagged, newId()], ' VIP ')
    expect(result).toMatchObject({ count: 1, jobId: null })
    expect(await getContact(manager, plain)).toMatchObject({ tags: ['VIP'], version: 2 })
    expect(await getContact(manager, tagged)).toMatchObject({ tags: ['vip'], version: 1 })
    const [revision] = await historyOf(manager, plain)
    expect(revision?.changes).toEqual([{ field: 'tags', before: [], after: ['VIP'] }])
  })

  it('makes the contacts findable by the tag, and no longer once it is off', async () => {
    const manager = await officeManager()
    const id = await addContact(manager, { lastName: 'A', phones: [{ label: 'work', value: '204 x1' }] })
    await tagContacts(manager, [id], 'Zürich')
    expect((await listContacts(manager, { search: 'zuri' })).rows).toHaveLength(1)
    await untagContacts(manager, [id], 'ZÜRICH')
    expect((await listContacts(manager, { search: 'zuri' })).rows).toEqual([])
    expect(await getContact(manager, id)).toMatchObject({ tags: [], version: 3 })
  })

  it('a basic user cannot, and another domain’s contacts are not there', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    const id = await addContact(manager, { lastName: 'A' })
    await expect(tagContacts(basic, [id], 'VIP')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(untagContacts(basic, [id], 'VIP')).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await officeManager()
    await expect(tagContacts(stranger, [id], 'VIP')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('refuses a tag that is none', async () => {
    const manager = await officeManager()
    const id = await addContact(manager, { lastName: 'A' })
    for (const tag of ['', '  ', 'x'.repeat(51), 'a\u0000b']) {
      await expect(tagContacts(manager, [id], tag)).rejects.toMatchObject({ code: 'invalid' })
    }
  })
})

describe('suggested tags', () => {
  it('begin as typed, the most used first, whatever case and accents', async () => {
    const manager = await officeManager()
    const stranger = await officeManager()
    await addContact(stranger, { lastName: 'A', tags: ['Eastern'] })
    await addContact(manager, { lastName: 'A', tags: ['École', 'Event'] })
    const [b] = await addContacts(manager, ['B'])
    await updateContact(manager, b!, contactDraft({ lastName: 'B', tags: ['Event', 'VIP'] }), { version: 1 })
    expect(await suggestTags(manager, 'e')).toEqual(['Event', 'École'])
    expect(await suggestTags(manager, 'ECO')).toEqual(['École'])
    expect((await suggestTags(manager, '')).sort()).toEqual(['Event', 'VIP', 'École'])
    expect(await suggestTags(manager, '%')).toEqual([])
  })
})
