import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { addContact } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { listContacts } from '@/core/contacts/list'
import { runWaitingJobs } from '@/core/jobs/runner'
import { testDatabase } from '@/db/testing/test-database'
import { addImportPart } from './add-part'
import { cancelImport } from './cancel'
import { chooseColumns } from './choose-columns'
import { chooseReading } from './choose-reading'
import { decideImportRecords } from './decide'
import { editImportRecord } from './edit-record'
import { finishUpload } from './finish-upload'
import { getImport } from './get'
import { listImports } from './list'
import { listMappings, useMapping } from './mappings'
import { setMoveMissing } from './move-missing'
import { listImportRecords } from './records'
import { runImport } from './run'
import { startImport } from './start'
import { listKeptByUndo, undoImport } from './undo'

testDatabase()
// Every piece of work starts a thread that reads TypeScript.
vi.setConfig({ testTimeout: 60_000 })

const PEOPLE = `Given,Surname,Firm,Call
Ana,Pérez,Iberia Foods,4.41555E+11
Bo,Lund,Nordlys,(415) 555-0142
,,,
`

const officeManager = async (): Promise<Actor> => createUser(await createDomain(), 'office-manager')

async function send(actor: Actor, text: string, fileName = 'people.csv', encoding: BufferEncoding = 'utf8') {
  const data = Buffer.from(text, encoding)
  const fileHash = createHash('sha256').update(data).digest('hex')
  const { id } = await startImport(actor, { target: 'shared', fileName, fileSize: data.byteLength, fileHash })
  await addImportPart(actor, id, 0, data)
  await finishUpload(actor, id)
  return id
}

const work = () =>
  runWaitingJobs((error) => {
    throw error
  })

/** Takes the columns for what they were taken for, and rehearses. */
async function runReading(actor: Actor, id: string) {
  const { reading } = await getImport(actor, id)
  await chooseColumns(actor, id, { targets: reading.columns.map(({ target }) => target) })
  await work()
}

async function rehearsed(actor: Actor, text: string) {
  const id = await send(actor, text)
  await runReading(actor, id)
  return id
}

describe('an import step by step', () => {
  it('goes from the file by its columns and its rehearsal to the book, in a thread of its own', async () => {
    const manager = await officeManager()
    const id = await send(manager, PEOPLE)
    const { reading, status } = await getImport(manager, id)
    expect(status).toBe('columns')
    expect(reading.columns.map(({ name, samples }) => [name, samples[0]])).toEqual([
      ['Given', 'Ana'],
      ['Surname', 'Pérez'],
      ['Firm', 'Iberia Foods'],
      ['Call', '4.41555E+11'],
    ])
    const targets = reading.columns.map(({ target }) => target)
    targets[3] = { kind: 'phone', part: 'value', group: 0, label: 'work' }
    await chooseColumns(manager, id, { targets, saveAs: 'Our old system' })
    expect(await getImport(manager, id)).toMatchObject({ status: 'rehearsing', queued: false })
    await work()
    expect(await getImport(manager, id)).toMatchObject({
      status: 'rehearsed',
      counts: { read: 2, add: 1, attention: 1 },
      planned: { add: 2, update: 0, skip: 0 },
    })
    await runImport(manager, id)
    await work()
    expect(await getImport(manager, id)).toMatchObject({
      status: 'imported',
      results: { added: 2, updated: 0, same: 0, skipped: 0, refused: 0 },
    })
    expect((await listImports(manager)).rows).toMatchObject([
      { id, fileName: 'people.csv', status: 'imported' },
    ])

    const again = await send(manager, PEOPLE)
    expect((await getImport(manager, again)).reading).toMatchObject({ mappingName: 'Our old system' })
    const [mapping] = await listMappings(manager, again)
    expect(mapping).toMatchObject({ name: 'Our old system', fits: true })
    await useMapping(manager, again, mapping?.id ?? '')
    expect((await getImport(manager, again)).reading.columns[3]?.target).toMatchObject({ kind: 'phone' })
  })

  it('takes a corrected cell, and a decision for one or for all of a kind', async () => {
    const manager = await officeManager()
    const id = await rehearsed(manager, 'First name,Phone\nAna,4.41555E+11\nBo,415 555 0142\n')
    const { rows } = await listImportRecords(manager, id, { verdict: 'attention' })
    expect(rows).toMatchObject([
      { number: 1, findings: [{ key: 'number-damaged', field: 'phones[0].value' }] },
    ])
    await editImportRecord(manager, id, 1, [{ field: 'phones[0].value', value: '415 555 0143' }])
    expect((await listImportRecords(manager, id)).rows).toMatchObject([
      { verdict: 'add', findings: [], fields: { phones: [{ e164: '+14155550143' }] } },
      { verdict: 'add' },
    ])
    expect(await decideImportRecords(manager, id, { numbers: [2] }, 'skip')).toEqual({ count: 1 })
    expect(await decideImportRecords(manager, id, { verdict: 'add' }, 'overwrite')).toEqual({ count: 0 })
    expect((await getImport(manager, id)).planned).toEqual({ add: 1, update: 0, skip: 1 })
    await expect(editImportRecord(manager, id, 1, [{ field: 'version', value: '7' }])).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  it('moves to Deleted what is not in the file, when asked to, and takes all of it back', async () => {
    const manager = await officeManager()
    await addContact(manager, { lastName: 'Gone' })
    await addContact(manager, { firstName: 'Bo', emails: [{ value: 'bo@nordlys.example' }] })
    const id = await rehearsed(manager, 'First name,E-mail\nAna,ana@iberia.example\nBo,bo@nordlys.example\n')
    expect(await getImport(manager, id)).toMatchObject({ missingCount: 1, moveMissing: false })
    await setMoveMissing(manager, id, true)
    await runImport(manager, id)
    await work()
    expect((await getImport(manager, id)).results).toMatchObject({ added: 1, same: 1, deleted: 1 })
    expect((await listContacts(manager)).rows.map(({ name }) => name)).toEqual(['Ana', 'Bo'])
    expect(await listKeptByUndo(manager, id)).toMatchObject({ count: 0, first: [] })
    await undoImport(manager, id)
    expect((await getImport(manager, id)).status).toBe('undone')
    expect((await listContacts(manager)).rows.map(({ name }) => name)).toEqual(['Bo', 'Gone'])
  })

  it('stops before it does other than was seen, when the book has changed meanwhile', async () => {
    const manager = await officeManager()
    const id = await rehearsed(manager, 'First name,E-mail\nAna,ana@iberia.example\n')
    await addContact(manager, { firstName: 'Ana', emails: [{ value: 'ana@iberia.example' }] })
    await runImport(manager, id)
    await work()
    expect(await getImport(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
    expect((await listContacts(manager)).rows).toHaveLength(1)
  })

  it('is where it was before at once when it is cancelled while it waits', async () => {
    const manager = await officeManager()
    const id = await rehearsed(manager, 'First name\nAna\n')
    await runImport(manager, id)
    await cancelImport(manager, id)
    expect((await getImport(manager, id)).status).toBe('rehearsed')
    await work()
    expect((await getImport(manager, id)).status).toBe('rehearsed')
    expect((await listContacts(manager)).rows).toEqual([])
    await runImport(manager, id)
    await work()
    expect((await listContacts(manager)).rows).toHaveLength(1)
  })

  it('of cards, which have no columns to choose, waits where it was stopped, and says nothing was wrong', async () => {
    const manager = await officeManager()
    const id = await send(manager, 'BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n', 'ana.vcf')
    expect((await getImport(manager, id)).status).toBe('rehearsing')
    await cancelImport(manager, id)
    await work()
    const stopped = await getImport(manager, id)
    expect(stopped).toMatchObject({ status: 'columns', error: null, reading: { kind: 'vcard' } })
  })
})

describe('a file', () => {
  it('that was cut on its way is refused', async () => {
    const manager = await officeManager()
    const { id } = await startImport(manager, {
      target: 'shared',
      fileName: 'a.csv',
      fileSize: 4,
      fileHash: 'a'.repeat(64),
    })
    await addImportPart(manager, id, 0, Buffer.from('Ana\n'))
    await expect(finishUpload(manager, id)).rejects.toMatchObject({
      fields: { file: [{ key: 'upload-cut' }] },
    })
    expect((await getImport(manager, id)).status).toBe('uploading')
  })

  it('that is none of contacts ends there, with the reason', async () => {
    const manager = await officeManager()
    const id = await send(manager, '%PDF-1.7\n%\u00e2\u00e3\n', 'people.csv', 'latin1')
    expect(await getImport(manager, id)).toMatchObject({ status: 'failed', error: 'pdf' })
  })

  it('that turns out to be in another encoding further down loses no letter: the next one is tried', async () => {
    const manager = await officeManager()
    const many = 'Ana,Perez\n'.repeat(30_000)
    const id = await send(manager, `First name,Last name\n${many}Jos\u00e9,P\u00e9rez\n`, 'a.csv', 'latin1')
    const { encodings } = (await getImport(manager, id)).reading
    expect(encodings.slice(0, 2)).toEqual(['utf-8', 'windows-1252'])
    await runReading(manager, id)
    expect(await getImport(manager, id)).toMatchObject({
      status: 'columns',
      error: 'wrong-encoding',
      errorParams: { line: 30_002 },
    })
    await chooseReading(manager, id, { encoding: 'windows-1252' })
    await runReading(manager, id)
    expect(await getImport(manager, id)).toMatchObject({ status: 'rehearsed', error: null })
    const { rows } = await listImportRecords(manager, id, { after: 30_000 })
    expect(rows.map(({ name }) => name)).toEqual(['José Pérez'])
  })

  it('is read in another encoding when a person says so', async () => {
    const manager = await officeManager()
    const id = await send(manager, 'First name,Last name\nJos\u00e9,P\u00e9rez\n', 'a.csv', 'latin1')
    expect((await getImport(manager, id)).reading).toMatchObject({ encoding: 'windows-1252' })
    await chooseReading(manager, id, { encoding: 'macintosh' })
    expect((await getImport(manager, id)).reading.columns[1]?.samples).toEqual(['PÈrez'])
    await expect(chooseReading(manager, id, { encoding: 'utf-8' })).rejects.toMatchObject({ code: 'invalid' })
  })
})
