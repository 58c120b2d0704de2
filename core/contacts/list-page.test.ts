import { expect, it } from 'vitest'
import { addContact, addManyContacts } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { listContactsPage } from './list-page'

testDatabase()

const officeManager = async () => createUser(await createDomain(), 'office-manager')
const names = ({ page }: Awaited<ReturnType<typeof listContactsPage>>) => page.rows.map((row) => row.name)

it('a page of the list comes with its count, and with tags when they are asked for', async () => {
  const manager = await officeManager()
  await addContact(manager, { lastName: 'Berg', tags: ['VIP'] })
  await addContact(manager, { lastName: 'Adams', tags: ['VIP', 'Press'] })
  const whole = await listContactsPage(manager, { tags: true, direction: 'desc' })
  expect(names(whole)).toEqual(['Berg', 'Adams'])
  expect(whole.total).toEqual({ count: 2, more: false })
  expect(whole.tags).toEqual(['VIP', 'Press'])
  const searched = await listContactsPage(manager, { search: 'ada' })
  expect(names(searched)).toEqual(['Adams'])
  expect(searched.total).toEqual({ count: 1, more: false })
  expect(searched.tags).toEqual([])
})

it('the page of what has a tag counts what has it', async () => {
  const manager = await officeManager()
  await addContact(manager, { lastName: 'Berg', tags: ['VIP'] })
  await addContact(manager, { lastName: 'Adams' })
  const tagged = await listContactsPage(manager, { tag: 'VIP' })
  expect(names(tagged)).toEqual(['Berg'])
  expect(tagged.total).toEqual({ count: 1, more: false })
})

it('what many match is counted to the last one only when that is asked for', async () => {
  const manager = await officeManager()
  const drafts = Array.from({ length: 1_005 }, (_, index) => ({ lastName: `Many ${index}` }))
  await addManyContacts(manager, drafts)
  const search = 'many'
  expect((await listContactsPage(manager, { search })).total).toEqual({ count: 1_000, more: true })
  const exactly = await listContactsPage(manager, { search, exactly: true })
  expect(exactly.total).toEqual({ count: 1_005, more: false })
})
