import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { contactInput, LIMITS } from '@/core/contacts/contact'
import { toInput } from '@/core/contacts/contact-fields'
import { getContact } from '@/core/contacts/get'
import { listContacts } from '@/core/contacts/list'
import { addContact } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { decideImportRecords } from './decide'
import { performImport } from './work/perform'

testDatabase()

const officeManager = async (): Promise<Actor> => createUser(await createDomain(), 'office-manager')

const numbers = (from: number, many: number) =>
  Array.from({ length: many }, (_, at) => `415 555 ${1000 + from + at}`)

const card = (from: number, many: number) =>
  [
    ...['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana', 'EMAIL:ana@x.example'],
    ...numbers(from, many).map((number) => `TEL:${number}`),
    ...['END:VCARD', ''],
  ].join('\r\n')

/** How many numbers each contact has, all of which a form can save. */
async function numbersOf(actor: Actor): Promise<number[]> {
  const { rows } = await listContacts(actor)
  const found = await Promise.all(rows.map(({ id }) => getContact(actor, id)))
  for (const contact of found) expect(contactInput.safeParse(toInput(contact)).success).toBe(true)
  return found.map(({ phones }) => phones.length).toSorted((one, other) => other - one)
}

const ana = (many: number) => ({
  firstName: 'Ana',
  emails: [{ value: 'ana@x.example' }],
  phones: numbers(0, many).map((value) => ({ value })),
})

it('what one contact could not hold becomes another one, and no number is lost', async () => {
  const manager = await officeManager()
  await addContact(manager, ana(LIMITS.rows - 5))
  const { id, counts } = await rehearseFile(manager, Buffer.from(card(500, 10)), 'ana.vcf')
  expect(counts).toMatchObject({ duplicate: 1, update: 0 })
  // Also when a person would rather have it otherwise.
  await decideImportRecords(manager, id, { verdict: 'duplicate' }, 'fill')
  expect(await performImport(manager, id, { asSeen: true })).toMatchObject({ added: 1, updated: 0 })
  expect(await numbersOf(manager)).toEqual([LIMITS.rows - 5, 10])
})

it('nor do records of a file make one that cannot be saved together', async () => {
  const manager = await officeManager()
  const text = [0, 100, 200].map((from) => card(from, 20)).join('')
  const { id } = await rehearseFile(manager, Buffer.from(text), 'ana.vcf')
  expect(await performImport(manager, id, { asSeen: true })).toMatchObject({ added: 2, updated: 1 })
  expect(await numbersOf(manager)).toEqual([40, 20])
})

it('nor do records that update a contact', async () => {
  const manager = await officeManager()
  await addContact(manager, ana(10))
  const text = [100, 200, 300].map((from) => card(from, 20)).join('')
  const { id } = await rehearseFile(manager, Buffer.from(text), 'ana.vcf')
  const { added, updated } = await performImport(manager, id, { asSeen: true })
  expect(added + updated).toBe(3)
  const found = await numbersOf(manager)
  expect(found.reduce((sum, many) => sum + many, 0)).toBe(70)
})
