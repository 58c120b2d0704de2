import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { exportContacts } from '@/core/contacts/export'
import { listContacts } from '@/core/contacts/list'
import { addContact } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { addImportPart } from './add-part'
import { finishUpload } from './finish-upload'
import { listJudgedRecords } from './judged-records'
import { rehearseImport } from './rehearse'
import { startImport } from './start'
import { performImport } from './work/perform'

testDatabase()

async function exported(actor: Actor): Promise<string> {
  let text = ''
  const { text: pieces } = await exportContacts(actor, { format: 'commonbook', book: 'shared' })
  for await (const piece of pieces) text += piece
  return text
}

async function rehearse(actor: Actor, text: string) {
  const data = Buffer.from(text)
  const fileHash = createHash('sha256').update(data).digest('hex')
  const file = { target: 'shared', fileName: 'shared.csv', fileSize: data.byteLength, fileHash } as const
  const { id } = await startImport(actor, file)
  await addImportPart(actor, id, 0, data)
  await finishUpload(actor, id)
  return { id, counts: await rehearseImport(actor, id), records: await listJudgedRecords(actor, id) }
}

it('a contact that was exported and corrected in a spreadsheet is updated, not added again', async () => {
  const manager = await createUser(await createDomain(), 'office-manager')
  const ids = [
    await addContact(manager, { firstName: 'Ana', lastName: 'Peres', phones: [{ value: '044 668 18 00' }] }),
    await addContact(manager, { firstName: 'Bo', lastName: 'Lund', emails: [{ value: 'bo@x.example' }] }),
  ]
  const text = await exported(manager)
  expect((await rehearse(manager, text)).counts).toMatchObject({ read: 2, same: 2 })
  const { id, counts, records } = await rehearse(manager, text.replace('Peres', 'Pérez Gil'))
  expect(counts).toMatchObject({ same: 1, update: 1, duplicate: 0, add: 0 })
  expect(records.find(({ verdict }) => verdict === 'update')).toMatchObject({
    matchId: ids[0],
    matchedBy: ['id', 'phone'],
  })
  expect(await performImport(manager, id, { asSeen: true })).toMatchObject({ added: 0, updated: 1 })
  expect((await listContacts(manager)).rows.map(({ name }) => name)).toEqual(['Bo Lund', 'Ana Pérez Gil'])
})

it('a row that was copied to add somebody is somebody, whoever’s id still stands there', async () => {
  const manager = await createUser(await createDomain(), 'office-manager')
  await addContact(manager, { firstName: 'Ana', lastName: 'Peres', phones: [{ value: '044 668 18 00' }] })
  const text = await exported(manager)
  const [header = '', row = ''] = text.trim().split('\r\n')
  const copy = row
    .replace('Ana', 'Cy')
    .replace('Peres', 'Ray')
    .replace(/\+41446681800|044 668 18 00/, '044 668 18 09')
  const { counts } = await rehearse(manager, `${header}\r\n${row}\r\n${copy}\r\n`)
  expect(counts).toMatchObject({ same: 1, duplicate: 1, update: 0 })
})

it('the id of a contact of somebody else’s book finds nothing', async () => {
  const domain = await createDomain()
  const manager = await createUser(domain, 'office-manager')
  const other = await createUser(await createDomain(), 'office-manager')
  await addContact(other, { firstName: 'Ana', lastName: 'Peres' })
  const text = (await exported(other)).replace('Peres', 'Other')
  expect((await rehearse(manager, text)).counts).toMatchObject({ add: 1 })
})
