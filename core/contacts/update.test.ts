import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { errorCode } from '@/core/errors'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { countContactsExactly } from './count'
import { createContact } from './create'
import { deleteContacts } from './delete'
import { getContact } from './get'
import { updateContact } from './update'

testDatabase()

async function officeManager(): Promise<Actor> {
  return createUser(await createDomain(), 'office-manager')
}

describe('adding a contact', () => {
  it('keeps every field as it was given, and says who did it', async () => {
    const manager = await officeManager()
    const input = contactDraft({
      firstName: 'Ana',
      middleName: 'María',
      lastName: 'Pérez',
      prefix: 'Dr.',
      suffix: 'Jr.',
      nickname: 'Ani',
      company: 'Acme',
      department: 'Sales',
      title: 'Head',
      phones: [{ label: 'work', value: '415 555 0199 x12' }],
      emails: [{ label: 'home', value: 'ana@acme.example' }],
      addresses: [
        { label: 'work', street: 'Road 1', city: 'Lyon', region: '', postalCode: '1', country: '' },
      ],
      urls: [{ label: 'work', value: 'https://acme.example/' }],
      birthday: '--02-29',
      notes: 'Two\nlines',
      tags: ['VIP'],
    })
    const { id } = await createContact(manager, input)
    expect(await getContact(manager, id)).toEqual({
      ...input,
      phones: [{ label: 'work', value: '415 555 0199 x12', extension: '12', e164: '+14155550199' }],
      id,
      name: 'Dr. Ana María Pérez Jr.',
      hasPhoto: false,
      version: 1,
      createdAt: expect.any(Date) as Date,
      updatedAt: expect.any(Date) as Date,
      updatedByName: manager.name,
      sharedByName: '',
      ownerId: null,
      sharedByUserId: null,
      editGranted: false,
    })
  })

  it('is open to whom the domain lets maintain Shared Contacts, and to nobody else', async () => {
    const domain = await createDomain({ maintainScope: 'call-center-supervisor' })
    const supervisor = await createUser(domain, 'call-center-supervisor')
    const agent = await createUser(domain, 'call-center-agent')
    await expect(createContact(supervisor, contactDraft({ lastName: 'A' }))).resolves.toEqual({
      id: expect.any(String) as string,
    })
    await expect(createContact(agent, contactDraft({ lastName: 'A' }))).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  it('the same form sent twice adds one contact', async () => {
    const manager = await officeManager()
    const id = newId()
    const input = contactDraft({ lastName: 'Once', phones: [{ label: 'work', value: '415 555 0199' }] })
    const both = [createContact(manager, input, { id }), createContact(manager, input, { id })]
    expect(await Promise.all(both)).toEqual([{ id }, { id }])
    expect(await countContactsExactly(manager)).toBe(1)
    expect(await getContact(manager, id)).toMatchObject({ lastName: 'Once', version: 1 })
  })

  it('another contact typed into a form that was used already is added too', async () => {
    const manager = await officeManager()
    const id = newId()
    await createContact(manager, contactDraft({ lastName: 'First' }), { id })
    const second = await createContact(manager, contactDraft({ lastName: 'Second' }), { id })
    expect(await getContact(manager, id)).toMatchObject({ lastName: 'First', version: 1 })
    expect(await getContact(manager, second.id)).toMatchObject({ lastName: 'Second', version: 1 })
    expect(await countContactsExactly(manager)).toBe(2)
  })

  it('the id of a contact that somebody else added, or that is deleted, adds a new one', async () => {
    const manager = await officeManager()
    const colleague = await createUser(manager.domain, 'office-manager')
    const input = contactDraft({ lastName: 'Same' })
    const { id } = await createContact(colleague, input)
    const mine = await createContact(manager, input, { id })
    expect(mine.id).not.toBe(id)
    await deleteContacts(manager, [mine.id])
    const again = await createContact(manager, input, { id: mine.id })
    expect(await getContact(manager, again.id)).toMatchObject({ lastName: 'Same', version: 1 })
    expect(await countContactsExactly(manager)).toBe(2)
  })
})

describe('editing a contact', () => {
  it('an office manager edits a shared contact', async () => {
    const manager = await officeManager()
    const id = await addContact(manager, { lastName: 'Before' })
    const saved = await updateContact(manager, id, contactDraft({ lastName: 'After' }), { version: 1 })
    expect(saved).toEqual({ version: 2 })
    expect(await getContact(manager, id)).toMatchObject({ lastName: 'After', version: 2 })
  })

  it('a basic user cannot', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    const id = await addContact(manager, { lastName: 'Before' })
    const attempt = updateContact(basic, id, contactDraft({ lastName: 'After' }), { version: 1 })
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' })
    expect(await getContact(basic, id)).toMatchObject({ lastName: 'Before', version: 1 })
  })

  it('another domain’s contact is not there, like an unknown one and like no id at all', async () => {
    const stranger = await officeManager()
    const theirs = await addContact(stranger, { lastName: 'Theirs' })
    const manager = await officeManager()
    for (const id of [theirs, newId(), 'abc', `${theirs}'`]) {
      const attempt = updateContact(manager, id, contactDraft({ lastName: 'Mine' }), { version: 1 })
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
      await expect(getContact(manager, id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('a form that is no longer current is refused with the version that stands', async () => {
    const manager = await officeManager()
    const id = await addContact(manager, { lastName: 'One' })
    await updateContact(manager, id, contactDraft({ lastName: 'Two' }), { version: 1 })
    const late = updateContact(manager, id, contactDraft({ lastName: 'Three' }), { version: 1 })
    await expect(late).rejects.toMatchObject({ code: 'conflict', version: 2 })
    expect(await getContact(manager, id)).toMatchObject({ lastName: 'Two' })
  })

  it('saving without a change, or the same form twice, writes nothing', async () => {
    const manager = await officeManager()
    const draft = { lastName: 'Same', phones: [{ label: 'work', value: '415 555 0199' }] }
    const id = await addContact(manager, draft)
    await expect(updateContact(manager, id, contactDraft(draft), { version: 1 })).resolves.toEqual({
      version: 1,
    })
    const changed = contactDraft({ lastName: 'Changed' })
    await updateContact(manager, id, changed, { version: 1 })
    await expect(updateContact(manager, id, changed, { version: 1 })).resolves.toEqual({ version: 2 })
  })

  it('eight writers at once lose no edit', async () => {
    const manager = await officeManager()
    const id = await addContact(manager, { lastName: 'Busy' })
    const edits = Array.from({ length: 8 }, (_, writer) => [`${writer}a`, `${writer}b`, `${writer}c`])
    const append = async (word: string): Promise<void> => {
      const contact = await getContact(manager, id)
      const input = contactDraft({ lastName: 'Busy', notes: `${contact.notes} ${word}` })
      try {
        await updateContact(manager, id, input, contact)
      } catch (error) {
        if (errorCode(error) !== 'conflict') throw error
        await append(word)
      }
    }
    await Promise.all(
      edits.map(async (words) => {
        for (const word of words) await append(word)
      }),
    )
    const contact = await getContact(manager, id)
    expect(contact.notes.split(' ').sort()).toEqual(edits.flat().sort())
    expect(contact.version).toBe(1 + edits.flat().length)
  })
})
