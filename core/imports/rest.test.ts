import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { exportContacts } from '@/core/contacts/export'
import { getContact } from '@/core/contacts/get'
import { listContacts } from '@/core/contacts/list'
import { getContactPhoto } from '@/core/contacts/photo'
import { addContact } from '@/core/testing/contacts'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { decideImportRecords } from './decide'
import { listImportRecords } from './records'
import { undoImport } from './undo'
import { performImport } from './work/perform'

testDatabase()

const photos: Record<string, string> = {}

beforeAll(async () => {
  for (const background of ['red', 'blue']) {
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background } })
    photos[background] = `PHOTO;ENCODING=b;TYPE=PNG:${(await picture.png().toBuffer()).toString('base64')}`
  }
})

const officeManager = async (): Promise<Actor> => createUser(await createDomain(), 'office-manager')

const card = (...lines: (string | undefined)[]) =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Ana',
    'N:;Ana;;;',
    'EMAIL:ana@x.example',
    ...lines,
    'END:VCARD',
    '',
  ].join('\r\n')

async function rehearse(actor: Actor, text: string) {
  const { id, counts } = await rehearseFile(actor, Buffer.from(text), 'ana.vcf')
  return { id, counts, rows: (await listImportRecords(actor, id)).rows }
}

async function bring(actor: Actor, text: string): Promise<string> {
  const { id } = await rehearse(actor, text)
  await performImport(actor, id, { asSeen: true })
  return id
}

async function propertiesIn(actor: Actor): Promise<string[]> {
  let text = ''
  for await (const piece of (await exportContacts(actor, { format: 'vcard4' })).text) text += piece
  return text.match(/^X-[^\r]*/gm) ?? []
}

it('a picture and what no field holds come to a contact that says the rest, and Undo takes them away', async () => {
  const manager = await officeManager()
  const ana = await addContact(manager, {
    firstName: 'Ana',
    emails: [{ label: 'other', value: 'ana@x.example' }],
  })
  const text = card(photos.red, 'X-SIP:sip:ana@x.example')
  const { id, counts, rows } = await rehearse(manager, text)
  expect(counts).toMatchObject({ update: 1, same: 0 })
  expect(rows).toMatchObject([
    { changes: [], more: { photo: true, properties: ['X-SIP:sip:ana@x.example'] } },
  ])
  await performImport(manager, id, { asSeen: true })
  expect((await getContact(manager, ana)).hasPhoto).toBe(true)
  expect(await propertiesIn(manager)).toEqual(['X-SIP:sip:ana@x.example'])
  expect((await rehearse(manager, text)).counts).toMatchObject({ same: 1, update: 0 })
  await undoImport(manager, id)
  expect((await getContact(manager, ana)).hasPhoto).toBe(false)
  expect(await propertiesIn(manager)).toEqual([])
})

it('a picture that is there stays, and none comes where only numbers are added', async () => {
  const manager = await officeManager()
  await bring(manager, card(photos.red))
  const [row] = (await listContacts(manager)).rows
  const { data } = await getContactPhoto(manager, row?.id ?? '')
  expect((await rehearse(manager, card(photos.blue))).counts).toMatchObject({ same: 1 })
  await bring(manager, card(photos.blue, 'TEL:044 668 18 00'))
  expect((await getContactPhoto(manager, row?.id ?? '')).data).toEqual(data)

  const other = await officeManager()
  const ana = await addContact(other, { firstName: 'Ana', emails: [{ value: 'ana@x.example' }] })
  const { id } = await rehearse(other, card(photos.red, 'TEL:044 668 18 00'))
  await decideImportRecords(other, id, { numbers: [1] }, 'add-numbers')
  expect((await listImportRecords(other, id)).rows).toMatchObject([{ more: { photo: false } }])
  await performImport(other, id, { asSeen: true })
  expect(await getContact(other, ana)).toMatchObject({
    hasPhoto: false,
    phones: [{ value: '044 668 18 00' }],
  })
})

it('cards of one person in a file bring all of it to one contact', async () => {
  const manager = await officeManager()
  const text = card('X-A:1') + card('X-B:2') + card(photos.blue)
  const { id, counts } = await rehearse(manager, text)
  expect(counts).toMatchObject({ add: 1, update: 2 })
  await performImport(manager, id, { asSeen: true })
  expect(await propertiesIn(manager)).toEqual(['X-A:1', 'X-B:2'])
  const { rows } = await listContacts(manager)
  expect(rows).toHaveLength(1)
  expect((await getContact(manager, rows[0]?.id ?? '')).hasPhoto).toBe(true)
})
