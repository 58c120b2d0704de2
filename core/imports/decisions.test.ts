import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { deleteContacts } from '@/core/contacts/delete'
import { getContact } from '@/core/contacts/get'
import { historyOf } from '@/core/contacts/history'
import { listContacts } from '@/core/contacts/list'
import { mergeContacts } from '@/core/contacts/merge'
import { updateContact } from '@/core/contacts/update'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { contacts } from '@/db/schema/contacts'
import { testDatabase } from '@/db/testing/test-database'
import { decideImportRecords } from './decide'
import { getImport } from './get'
import type { RecordAction } from './import'
import { LARGEST_FILE } from './parts'
import { listImportRecords } from './records'
import { startImport } from './start'
import { listKeptByUndo, undoImport } from './undo'
import { performImport } from './work/perform'

testDatabase()

const officeManager = async (): Promise<Actor> =>
  createUser(await createDomain({ defaultCountry: 'CH' }), 'office-manager')

const THERE = {
  firstName: 'Bo',
  lastName: 'Lund',
  company: 'Nordlys',
  phones: [{ value: '044 668 18 00' }],
  emails: [{ value: 'bo@nordlys.example' }],
}
const FILE = `First name,Last name,Company,Title,E-mail,Phone
Bo,Lund,Other AG,Buyer,bo@nordlys.example,044 668 18 09
`

async function rehearsed(actor: Actor): Promise<string> {
  return (await rehearseFile(actor, Buffer.from(FILE), 'people.csv')).id
}

describe('what is decided of a record that is matched with a contact is done', () => {
  const numbers = ['+41446681800', '+41446681809']
  it.each([
    ['fill', { company: 'Nordlys', title: 'Buyer' }, numbers],
    ['overwrite', { company: 'Other AG', title: 'Buyer' }, numbers],
    ['add-numbers', { company: 'Nordlys', title: '' }, numbers],
    ['skip', { company: 'Nordlys', title: '' }, numbers.slice(0, 1)],
    ['add', { company: 'Nordlys', title: '' }, numbers.slice(0, 1)],
  ] as [RecordAction, object, string[]][])('%s', async (action, fields, phones) => {
    const manager = await officeManager()
    const bo = await addContact(manager, THERE)
    const id = await rehearsed(manager)
    expect(await decideImportRecords(manager, id, { verdict: 'update' }, action)).toEqual({ count: 1 })
    const [shown] = (await listImportRecords(manager, id)).rows
    const { added, updated, skipped } = await performImport(manager, id, { asSeen: true })
    const contact = await getContact(manager, bo)
    expect(contact).toMatchObject(fields)
    expect(contact.phones.map(({ e164 }) => e164)).toEqual(phones)
    const [isAdded, isSkipped] = [action === 'add', action === 'skip']
    expect([added, updated, skipped]).toEqual([+isAdded, +!(isAdded || isSkipped), +isSkipped])
    expect((await listContacts(manager)).rows).toHaveLength(isAdded ? 2 : 1)
    if (isAdded || isSkipped) return
    // What the rehearsal showed, old and new, is what the history says then.
    const [change] = await historyOf(manager, bo)
    expect(shown?.changes).toEqual(change?.changes)
  })
})

describe('of an import that is undone', () => {
  async function editedSince() {
    const manager = await officeManager()
    const bo = await addContact(manager, THERE)
    const id = await rehearsed(manager)
    await performImport(manager, id, { asSeen: true })
    const edited = contactDraft({ ...THERE, company: 'Edited since' })
    await updateContact(manager, bo, edited, { version: 2 })
    return { manager, bo, id }
  }

  it('a contact that was edited since is listed, and kept', async () => {
    const { manager, bo, id } = await editedSince()
    const kept = { count: 1, first: [{ id: bo, name: 'Bo Lund', by: manager.name }] }
    expect(await listKeptByUndo(manager, id)).toMatchObject(kept)
    await undoImport(manager, id)
    expect(await getContact(manager, bo)).toMatchObject({ company: 'Edited since' })
    expect((await getImport(manager, id)).status).toBe('undone')
    expect(await listKeptByUndo(manager, id)).toMatchObject(kept)
  })

  it('what was kept can be taken back afterwards, and is none that is kept then', async () => {
    const { manager, bo, id } = await editedSince()
    await undoImport(manager, id)
    await undoImport(manager, id, { force: true })
    expect(await getContact(manager, bo)).toMatchObject({ company: 'Nordlys' })
    expect(await listKeptByUndo(manager, id)).toMatchObject({ count: 0, first: [] })
  })

  it('all that were edited since are counted, and the first 200 named', async () => {
    const manager = await officeManager()
    const people = Array.from({ length: 201 }, (_none, at) => `Name ${at}\n`)
    const { id } = await rehearseFile(manager, Buffer.from(`Last Name\n${people.join('')}`), 'people.csv')
    await performImport(manager, id, { asSeen: true })
    await inDomain(manager, (tx) => tx.update(contacts).set({ version: 2 }))
    const { count, first } = await listKeptByUndo(manager, id)
    expect([count, first.length]).toEqual([201, 200])
  })

  it('contacts that were deleted or merged since are counted apart', async () => {
    const manager = await officeManager()
    const bo = await addContact(manager, THERE)
    const { id } = await rehearseFile(manager, Buffer.from('Last Name\nAda\nCy\nDi\n'), 'people.csv')
    await performImport(manager, id, { asSeen: true })
    const { rows } = await listContacts(manager)
    const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? ''
    await deleteContacts(manager, [idOf('Ada')])
    const versions = { [bo]: 1, [idOf('Cy')]: 1 }
    await mergeContacts(manager, { keepId: bo, otherIds: [idOf('Cy')], versions })
    expect(await listKeptByUndo(manager, id)).toEqual({ count: 0, first: [], gone: 2 })
  })

  it('such a contact is what it was before when a person decides so', async () => {
    const { manager, bo, id } = await editedSince()
    await undoImport(manager, id, { force: true })
    const contact = await getContact(manager, bo)
    expect(contact).toMatchObject({ company: 'Nordlys', title: '' })
    expect(contact.phones.map(({ e164 }) => e164)).toEqual(['+41446681800'])
  })
})

it('a file may have 100 MB and no byte more', async () => {
  const manager = await officeManager()
  const facts = { target: 'shared' as const, fileName: 'a.csv', fileHash: 'a'.repeat(64) }
  expect(LARGEST_FILE).toBe(100 * 1024 * 1024)
  await startImport(manager, { ...facts, fileSize: LARGEST_FILE })
  await expect(startImport(manager, { ...facts, fileSize: LARGEST_FILE + 1 })).rejects.toMatchObject({
    fields: { file: [{ key: 'file-too-large', params: { max: 100 } }] },
  })
})
