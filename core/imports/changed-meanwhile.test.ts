import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { deleteContacts } from '@/core/contacts/delete'
import { getContact } from '@/core/contacts/get'
import { listContacts } from '@/core/contacts/list'
import { updateContact } from '@/core/contacts/update'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { runWaitingJobs } from '@/core/jobs/runner'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { addImportPart } from './add-part'
import { chooseColumns } from './choose-columns'
import { chooseReading } from './choose-reading'
import { decideImportRecords } from './decide'
import { editImportRecord } from './edit-record'
import { finishUpload } from './finish-upload'
import { getImport } from './get'
import type { Verdict } from './import'
import { setMoveMissing } from './move-missing'
import { listImportRecords } from './records'
import { rehearseImport } from './rehearse'
import { runImport } from './run'
import { startImport } from './start'
import { doImport } from './work/do-import'

testDatabase()
// A job starts a thread that reads TypeScript.
vi.setConfig({ testTimeout: 60_000 })

const officeManager = async (): Promise<Actor> => createUser(await createDomain(), 'office-manager')

async function rehearsed(actor: Actor, text: string): Promise<string> {
  const data = Buffer.from(text)
  const fileHash = createHash('sha256').update(data).digest('hex')
  const file = { target: 'shared', fileName: 'people.csv', fileSize: data.byteLength, fileHash } as const
  const { id } = await startImport(actor, file)
  await addImportPart(actor, id, 0, data)
  await finishUpload(actor, id)
  await rehearseImport(actor, id)
  return id
}

async function press(actor: Actor, id: string, asker?: () => Promise<Actor | null>) {
  await runImport(actor, id)
  await doImport('run-import', actor, id, asker)
  const { status, error, results } = await getImport(actor, id)
  return { status, error, results }
}

const setStatus = (actor: Actor, status: 'active' | 'suspended') =>
  inDomain(actor, (tx) => tx.execute(sql`update domains set status = ${status} where id = ${actor.domainId}`))

const bo = { firstName: 'Bo', company: 'Nordlys', emails: [{ value: 'bo@nordlys.example' }] }

it('a book that changed is compared anew, so that the next press does what is seen then', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name,E-mail\nAna,ana@iberia.example\n')
  await addContact(manager, { firstName: 'Ana', emails: [{ value: 'ana@iberia.example' }] })
  expect(await press(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
  expect((await getImport(manager, id)).counts).toMatchObject({ add: 0, same: 1 })
  expect((await listImportRecords(manager, id)).rows).toMatchObject([{ verdict: 'same' }])
  expect(await press(manager, id)).toMatchObject({ status: 'imported', results: { added: 0, same: 1 } })
})

it('a book that nobody has written to since is not compared once more', async () => {
  const manager = await officeManager()
  await addContact(manager, bo)
  const id = await rehearsed(manager, 'First name,E-mail\nBo,bo@nordlys.example\nAna,ana@iberia.example\n')
  await inDomain(manager, (tx) => tx.execute(sql`update import_records set matched_by = '{as it was}'`))
  expect(await press(manager, id)).toMatchObject({ status: 'imported', results: { added: 1, same: 1 } })
  const [same] = (await listImportRecords(manager, id)).rows
  expect(same).toMatchObject({ verdict: 'same', match: { by: ['as it was'] } })
})

it('who may no longer import when it is nearly done brings nothing, and may go on when they may again', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name\nAna\n')
  const demoted = await createUser(manager.domain, 'basic-user')
  for (const now of [demoted, null]) {
    const stopped = await press(manager, id, async () => now)
    expect(stopped).toMatchObject({ status: 'rehearsed', error: 'forbidden' })
    expect((await listContacts(manager)).rows).toEqual([])
  }
  const asker = async () => manager
  expect(await press(manager, id, asker)).toMatchObject({ status: 'imported', results: { added: 1 } })
})

it('the domain is suspended while an import waits: it goes on where it was when that is over', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name\nAna\n')
  await setStatus(manager, 'suspended')
  await runImport(manager, id)
  await runWaitingJobs(() => {})
  await setStatus(manager, 'active')
  expect(await getImport(manager, id)).toMatchObject({ status: 'rehearsed', error: 'forbidden' })
  expect((await listContacts(manager)).rows).toEqual([])
  await runImport(manager, id)
  await runWaitingJobs(() => {})
  expect(await getImport(manager, id)).toMatchObject({ status: 'imported', error: null })
})

it('what somebody wrote to a contact since the rehearsal is shown before it is overwritten', async () => {
  const manager = await officeManager()
  const there = await addContact(manager, bo)
  const id = await rehearsed(manager, 'First name,Company,E-mail\nBo,Lund AG,bo@nordlys.example\n')
  await updateContact(manager, there, contactDraft({ ...bo, company: 'Newer' }), { version: 1 })
  expect(await press(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
  expect((await getContact(manager, there)).company).toBe('Newer')
  expect(await press(manager, id)).toMatchObject({ status: 'imported', results: { updated: 1 } })
  expect((await getContact(manager, there)).company).toBe('Lund AG')
})

it('a correction does not make what changed meanwhile in other records something that was seen', async () => {
  const manager = await officeManager()
  const there = await addContact(manager, bo)
  const id = await rehearsed(
    manager,
    'First name,Company,E-mail\nAna,Iberia,ana@iberia.example\nBo,Lund AG,bo@nordlys.example\n',
  )
  const { plan } = await getImport(manager, id)
  await updateContact(manager, there, contactDraft({ ...bo, company: 'Newer' }), { version: 1 })
  await editImportRecord(manager, id, 1, [{ field: 'company', value: 'Iberia Foods' }])
  expect(await getImport(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
  await expect(runImport(manager, id, { plan })).rejects.toMatchObject({ code: 'conflict' })
  expect((await getContact(manager, there)).company).toBe('Newer')
})

it('what was corrected in another tab is not imported by a tab that shows something else', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name,Company\nAna,Iberia\nBo,Nordlys\n')
  const { plan } = await getImport(manager, id)
  await editImportRecord(manager, id, 2, [{ field: 'firstName', value: 'Bob' }])
  await expect(setMoveMissing(manager, id, true, { plan })).rejects.toMatchObject({ code: 'conflict' })
  await expect(runImport(manager, id, { plan })).rejects.toMatchObject({ code: 'conflict' })
  const { plan: corrected, moveMissing } = await getImport(manager, id)
  expect(moveMissing).toBe(false)
  await runImport(manager, id, { plan: corrected })
})

it('what was decided in another tab is not imported by a tab that shows something else', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name,Company\nAna,Iberia\nBo,Nordlys\n')
  const { plan } = await getImport(manager, id)
  await decideImportRecords(manager, id, { numbers: [] }, 'skip')
  expect((await getImport(manager, id)).plan).toBe(plan)
  for (const which of [{ numbers: [1] }, { verdict: 'add' as const }]) {
    const { plan: shown } = await getImport(manager, id)
    await decideImportRecords(manager, id, which, 'skip')
    await expect(setMoveMissing(manager, id, true, { plan: shown })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(runImport(manager, id, { plan: shown })).rejects.toMatchObject({ code: 'conflict' })
  }
  expect((await listContacts(manager)).rows).toEqual([])
  await runImport(manager, id, { plan: (await getImport(manager, id)).plan })
})

it('a decision for all of a verdict does not reach what this tab never saw', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name,Company\nAna,Iberia\nBo,Nordlys\n')
  const add = { verdict: 'add' } as const
  const actions = async () => (await listImportRecords(manager, id)).rows.map(({ action }) => action)
  for (const meanwhile of [
    () => decideImportRecords(manager, id, { numbers: [1] }, 'skip'),
    () => editImportRecord(manager, id, 2, [{ field: 'firstName', value: 'Bob' }]),
  ]) {
    const { plan } = await getImport(manager, id)
    await meanwhile()
    await expect(decideImportRecords(manager, id, add, 'add', { plan })).rejects.toMatchObject({
      code: 'conflict',
    })
  }
  expect(await actions()).toEqual(['skip', 'add'])
  const { plan } = await getImport(manager, id)
  expect(await decideImportRecords(manager, id, add, 'add', { plan })).toEqual({ count: 2 })
})

it('what is decided of a record is decided of the verdict that was shown', async () => {
  const manager = await officeManager()
  await addContact(manager, bo)
  const id = await rehearsed(manager, 'First name,Company,E-mail\nBo,Nordlys AG,bo@nordlys.example\n')
  const shown = (await listImportRecords(manager, id)).rows[0]?.verdict
  expect(shown).toBe('update')
  await editImportRecord(manager, id, 1, [
    { field: 'firstName', value: 'Ana' },
    { field: 'company', value: 'Iberia' },
    { field: 'emails[0].value', value: 'ana@iberia.example' },
  ])
  const decide = (seen: Verdict | undefined) =>
    decideImportRecords(manager, id, { numbers: [1], shown: seen }, 'skip')
  await expect(decide(shown)).rejects.toMatchObject({ code: 'conflict' })
  expect((await listImportRecords(manager, id)).rows).toMatchObject([{ verdict: 'add', decided: false }])
  expect(await decide('add')).toEqual({ count: 1 })
})

it('what another import wrote that had begun before the rehearsal is shown before it is overwritten', async () => {
  const manager = await officeManager()
  const there = await addContact(manager, bo)
  const id = await rehearsed(manager, 'First name,Company,E-mail\nBo,Lund AG,bo@nordlys.example\n')
  await updateContact(manager, there, contactDraft({ ...bo, company: 'Newer' }), { version: 1 })
  await inDomain(manager, (tx) =>
    tx.execute(sql`update contacts set updated_at = now() - interval '1 hour' where id = ${there}`),
  )
  expect(await press(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
  expect((await getContact(manager, there)).company).toBe('Newer')
})

it('who may be there already by now is shown before they are added once more', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'Last name,Phone\nLund,044 668 18 00\n')
  await addContact(manager, { lastName: 'Desk', phones: [{ value: '044 668 18 00' }] })
  expect(await press(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
  expect((await listImportRecords(manager, id)).rows).toMatchObject([{ verdict: 'duplicate' }])
})

it('other contacts than were told are not moved to Deleted, if they are as many', async () => {
  const manager = await officeManager()
  const gone = await addContact(manager, { lastName: 'Gone' })
  const id = await rehearsed(manager, 'First name\nAna\n')
  await setMoveMissing(manager, id, true)
  await deleteContacts(manager, [gone])
  await addContact(manager, { lastName: 'Fresh' })
  expect(await press(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
  expect((await listContacts(manager)).rows).toHaveLength(1)
  expect(await press(manager, id)).toMatchObject({ status: 'imported', results: { deleted: 1 } })
})

it('no more contacts are moved to Deleted than were told', async () => {
  const manager = await officeManager()
  await addContact(manager, { lastName: 'Gone' })
  const id = await rehearsed(manager, 'First name\nAna\n')
  await setMoveMissing(manager, id, true)
  await addContact(manager, { lastName: 'Came Since' })
  expect(await press(manager, id)).toMatchObject({ status: 'rehearsed', error: 'book-changed' })
  expect((await getImport(manager, id)).missingCount).toBe(2)
  expect((await listContacts(manager)).rows).toHaveLength(2)
  expect(await press(manager, id)).toMatchObject({ status: 'imported', results: { deleted: 2 } })
})

it('a cell that is corrected may make its record one of a contact that would have gone', async () => {
  const manager = await officeManager()
  await addContact(manager, bo)
  const id = await rehearsed(
    manager,
    'First name,Company,E-mail\nBo,Nordlys,bo(at)nordlys.example\nUl,,ul at x\n',
  )
  await setMoveMissing(manager, id, true)
  const { missingCount } = await getImport(manager, id)
  const [first] = (await listImportRecords(manager, id)).rows
  await editImportRecord(manager, id, first?.number ?? 0, [{ field: 'company', value: 'Other' }])
  expect([missingCount, (await getImport(manager, id)).missingCount]).toEqual([0, 1])
  expect(await press(manager, id)).toMatchObject({ status: 'imported', results: { deleted: 1 } })
})

it('what is decided in a tab that shows an earlier rehearsal is not taken for the records of the present one', async () => {
  const manager = await officeManager()
  const id = await rehearsed(manager, 'First name,Company\nAna,Iberia\nBo,Nordlys\n')
  const { rehearsal, readAs } = await getImport(manager, id)
  const stale = { rehearsal }
  await chooseReading(manager, id, { headerRow: false })
  await expect(
    chooseColumns(manager, id, { targets: [{ kind: 'fullName' }, { kind: 'notes' }], readAs }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await rehearseImport(manager, id)
  await expect(decideImportRecords(manager, id, { numbers: [1] }, 'skip', stale)).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(decideImportRecords(manager, id, { verdict: 'add' }, 'skip', stale)).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(
    editImportRecord(manager, id, 1, [{ field: 'company', value: 'X' }], stale),
  ).rejects.toMatchObject({ code: 'conflict' })
  await expect(runImport(manager, id, stale)).rejects.toMatchObject({ code: 'conflict' })
  await expect(setMoveMissing(manager, id, true, stale)).rejects.toMatchObject({ code: 'conflict' })
  const present = { rehearsal: (await getImport(manager, id)).rehearsal }
  await editImportRecord(manager, id, 2, [{ field: 'company', value: 'Corrected' }], present)
  expect(await decideImportRecords(manager, id, { numbers: [1] }, 'skip', present)).toEqual({ count: 1 })
  await runImport(manager, id, present)
})
