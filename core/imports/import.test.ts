import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { fieldsOf, type ContactFields } from '@/core/contacts/contact-fields'
import { toContactRow } from '@/core/contacts/contact-row'
import { createContact } from '@/core/contacts/create'
import { getContact } from '@/core/contacts/get'
import { historyOf } from '@/core/contacts/history'
import { listContacts } from '@/core/contacts/list'
import { undoBatch } from '@/core/contacts/undo-batch'
import { updateContact } from '@/core/contacts/update'
import { addContact, contactDraft } from '@/core/testing/contacts'
import { activityOf } from '@/core/testing/signed-in'
import { createDomain, createUser } from '@/core/testing/world'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { testDatabase } from '@/db/testing/test-database'
import { addImportPart } from './add-part'
import { decideImportRecords } from './decide'
import { finishUpload } from './finish-upload'
import { getImport } from './get'
import type { ImportTarget } from './import'
import { listJudgedRecords } from './judged-records'
import { rehearseImport } from './rehearse'
import { startImport } from './start'
import { undoImport } from './undo'
import { performImport } from './work/perform'

testDatabase()

const OUTLOOK = `First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address
Ana,Pérez,Iberia Foods,Buyer,+34 91 555 01 00,+34 600 55 01 01,ana@iberia.example
Bo,Lund,Nordlys,,(415) 555-0142,,bo@nordlys.example
,,Front Desk Ltd,,(415) 555-0143,,
`

async function officeManager(): Promise<Actor> {
  return createUser(await createDomain({ defaultCountry: 'US' }), 'office-manager')
}

function file(text: string, fileName = 'contacts.csv', target: ImportTarget = 'shared') {
  const data = Buffer.from(text)
  const fileHash = createHash('sha256').update(data).digest('hex')
  return { target, fileName, fileSize: data.byteLength, fileHash }
}

async function send(actor: Actor, text: string, name: string, target?: ImportTarget): Promise<string> {
  const { id } = await startImport(actor, file(text, name, target))
  await addImportPart(actor, id, 0, Buffer.from(text))
  await finishUpload(actor, id)
  return id
}

const runImport = (actor: Actor, id: string) => performImport(actor, id, { asSeen: false })

async function bring(actor: Actor, text: string, name = 'contacts.csv', target?: ImportTarget) {
  const id = await send(actor, text, name, target)
  const counts = await rehearseImport(actor, id)
  return { id, counts, records: await listJudgedRecords(actor, id) }
}

const names = async (actor: Actor) => (await listContacts(actor)).rows.map((row) => row.name)

describe('bringing a file into Shared Contacts', () => {
  it('says what becomes of each record, and writes no contact before it is told to', async () => {
    const manager = await officeManager()
    const { counts, records } = await bring(manager, OUTLOOK)
    expect(counts).toEqual({ read: 3, add: 3, update: 0, same: 0, duplicate: 0, attention: 0, refused: 0 })
    expect(records.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'add'],
      [3, 'add'],
      [4, 'add'],
    ])
    expect(await names(manager)).toEqual([])
  })

  it('adds every record with its fields, its history and one entry of the activity', async () => {
    const manager = await officeManager()
    const { id, records } = await bring(manager, OUTLOOK)
    const results = await runImport(manager, id)
    expect(results).toMatchObject({ added: 3, updated: 0, same: 0, skipped: 0, refused: 0 })
    expect(await names(manager)).toEqual(['Front Desk Ltd', 'Bo Lund', 'Ana Pérez'])
    const [first] = (await listContacts(manager, { search: 'perez' })).rows
    const ana = await getContact(manager, first?.id ?? '')
    expect(ana).toMatchObject({ company: 'Iberia Foods', title: 'Buyer', version: 1 })
    expect(ana.phones).toEqual([
      { label: 'work', value: '+34 91 555 01 00', e164: '+34915550100' },
      { label: 'mobile', value: '+34 600 55 01 01', e164: '+34600550101' },
    ])
    expect(records.map((record) => record.row?.sortName)).toContain('Pérez, Ana')
    expect(await historyOf(manager, ana.id)).toMatchObject([{ action: 'created', door: 'import' }])
    const told = (await activityOf(manager.domainId)).filter(({ kind }) => kind === 'contacts.imported')
    expect(told).toMatchObject([{ subjectName: 'contacts.csv', details: { added: 3, updated: 0 } }])
  })

  it('stores a contact with all its columns, also those that its file says nothing of, and a revision likewise', async () => {
    const manager = await officeManager()
    await runImport(manager, (await bring(manager, 'Company,Phone\nFront Desk,(415) 555-0143\n')).id)
    const [stored] = await inDomain(manager, (tx) => tx.select().from(contacts))
    const [revision] = await inDomain(manager, (tx) => tx.select().from(contactRevisions))
    const draft = contactDraft({
      company: 'Front Desk',
      phones: [{ label: 'work', value: '(415) 555-0143' }],
    })
    expect(stored).toMatchObject(toContactRow(draft, { country: 'US' }))
    expect(stored).toMatchObject({ externalId: '', extras: [] })
    expect(revision?.after).toEqual({ ...fieldsOf(stored as ContactFields), externalId: '', extras: [] })
  })

  it('adds nothing when the same file comes twice', async () => {
    const manager = await officeManager()
    await runImport(manager, (await bring(manager, OUTLOOK)).id)
    const { id, counts } = await bring(manager, OUTLOOK)
    expect(counts).toMatchObject({ read: 3, same: 3, add: 0 })
    expect(await runImport(manager, id)).toMatchObject({ added: 0, updated: 0, same: 3 })
    expect(await names(manager)).toHaveLength(3)
  })

  it('adds nothing when the same file was rehearsed twice before it came', async () => {
    const manager = await officeManager()
    const [one, other] = [await bring(manager, OUTLOOK), await bring(manager, OUTLOOK)]
    const both = await Promise.all([runImport(manager, one.id), runImport(manager, other.id)])
    expect(both.map(({ added }) => added).sort()).toEqual([0, 3])
    expect(await names(manager)).toHaveLength(3)
  })

  it('updates who surely is the same person, and takes nothing away', async () => {
    const manager = await officeManager()
    const contact = await addContact(manager, {
      firstName: 'Ana',
      lastName: 'Perez',
      company: 'Iberia',
      phones: [{ label: 'home', value: '+34 91 555 09 99' }],
      emails: [{ value: 'ANA@iberia.example' }],
      notes: 'Likes the mornings',
    })
    const { id, counts } = await bring(manager, OUTLOOK)
    expect(counts).toMatchObject({ update: 1, add: 2 })
    expect(await runImport(manager, id)).toMatchObject({ added: 2, updated: 1 })
    const ana = await getContact(manager, contact)
    expect(ana).toMatchObject({
      company: 'Iberia Foods',
      title: 'Buyer',
      notes: 'Likes the mornings',
      version: 2,
    })
    expect(ana.phones.map(({ e164 }) => e164)).toEqual(['+34915550999', '+34915550100', '+34600550101'])
  })

  it('holds who only shares a number for a possible duplicate, and adds them', async () => {
    const manager = await officeManager()
    await addContact(manager, { lastName: 'Reception', phones: [{ value: '415 555 0142' }] })
    const { id, records } = await bring(manager, OUTLOOK)
    expect(records[1]).toMatchObject({ verdict: 'duplicate', action: 'add', matchedBy: ['phone'] })
    expect(await runImport(manager, id)).toMatchObject({ added: 3 })
  })

  it('combines lines of one file that are the same person, and says it of lines that say nothing new', async () => {
    const manager = await officeManager()
    const rows = `First name,Last name,E-mail,Phone
Ana,Pérez,ana@iberia.example,
Ana,Pérez,ana@iberia.example,+34 91 555 01 00
Ana,Pérez,ana@iberia.example,+34 600 55 01 01
Ana,Pérez,ana@iberia.example,
`
    const { id, records } = await bring(manager, rows)
    expect(records.map(({ verdict, matchLine }) => [verdict, matchLine])).toEqual([
      ['add', null],
      ['update', 2],
      ['update', expect.any(Number)],
      ['same', expect.any(Number)],
    ])
    expect(await runImport(manager, id)).toMatchObject({ added: 1, updated: 2, same: 1 })
    const [row] = (await listContacts(manager)).rows
    expect(row?.phones.map(({ e164 }) => e164)).toEqual(['+34915550100', '+34600550101'])
    expect(await names(manager)).toHaveLength(1)
  })

  const thrice = `First name,Last name,E-mail,Phone
Ana,Pérez,ana@iberia.example,
Ana,Pérez,ana@iberia.example,+34 91 555 01 00
Ana,Pérez,ana@iberia.example,+34 600 55 01 01
`

  it('combines the others when the first line of a person is left out, and says so before', async () => {
    const manager = await officeManager()
    const { id } = await bring(manager, thrice)
    await decideImportRecords(manager, id, { numbers: [1] }, 'skip')
    expect((await getImport(manager, id)).planned).toEqual({ add: 1, update: 1, skip: 1 })
    expect(await runImport(manager, id)).toMatchObject({ added: 1, updated: 1, skipped: 1 })
    const [row] = (await listContacts(manager)).rows
    expect(row?.phones.map(({ e164 }) => e164)).toEqual(['+34915550100', '+34600550101'])
    expect(await names(manager)).toHaveLength(1)
  })

  it('updates who is there with the others when the first line of them is left out', async () => {
    const manager = await officeManager()
    await runImport(
      manager,
      (await bring(manager, 'First name,Last name,E-mail\nAna,Pérez,ana@iberia.example\n')).id,
    )
    const { id } = await bring(manager, thrice.replace('.example,\n', '.example,+34 93 555 01 00\n'))
    await decideImportRecords(manager, id, { numbers: [1] }, 'skip')
    expect((await getImport(manager, id)).planned).toEqual({ add: 0, update: 2, skip: 1 })
    expect(await runImport(manager, id)).toMatchObject({ added: 0, updated: 2, skipped: 1 })
    const [row] = (await listContacts(manager)).rows
    expect(row?.phones.map(({ e164 }) => e164)).toEqual(['+34915550100', '+34600550101'])
  })

  it('takes two people for two, though an id of their firm stands beside both', async () => {
    const manager = await officeManager()
    const staff = 'Record ID,Contact,Phone\n4711,Ana Pérez,(415) 555-0141\n4711,Bo Lund,(415) 555-0142\n'
    const first = await bring(manager, staff)
    expect(first.records.map(({ verdict, action }) => [verdict, action])).toEqual([
      ['add', 'add'],
      ['duplicate', 'add'],
    ])
    expect(await runImport(manager, first.id)).toMatchObject({ added: 2, updated: 0 })
    const third = await bring(manager, 'Record ID,Contact,Phone\n4711,Cy Ray,(415) 555-0143\n')
    expect(third.counts).toMatchObject({ duplicate: 1, update: 0 })
  })

  it('does not take two numbers that a spreadsheet cut to the same for one', async () => {
    const manager = await officeManager()
    const { counts } = await bring(manager, 'Name,Phone\nAna Pérez,4.17923E+10\nBo Lund,4.17923E+10\n')
    expect(counts).toMatchObject({ attention: 2, duplicate: 0 })
    const { records } = await bring(manager, 'Name,Phone\nAna Pérez,4.17923E+10\nBo Lund,4.17923E+10\n')
    expect(records.map(({ matchedBy }) => matchedBy)).toEqual([[], []])
  })

  it('refuses a record without anything to call it by, and says of which line', async () => {
    const manager = await officeManager()
    const { id, records } = await bring(manager, 'First name,Last name,Notes\nAna,,\n,,only a note\n')
    expect(records[1]).toMatchObject({ line: 3, verdict: 'refused', row: null })
    expect(records[1]?.findings.at(-1)).toMatchObject({ gravity: 'refused', key: 'name-missing' })
    expect(await runImport(manager, id)).toMatchObject({ added: 1, refused: 1 })
  })

  it('calls somebody without a name by the first address or number that is one', async () => {
    const manager = await officeManager()
    const card = (...lines: string[]) =>
      ['BEGIN:VCARD', 'VERSION:3.0', 'N:;;;;', ...lines, 'END:VCARD', ''].join('\r\n')
    const { records } = await bring(
      manager,
      card('EMAIL:ana at home', 'TEL:+41446681800') +
        card('EMAIL:bo at home', 'EMAIL:bo@nordlys.example', 'TEL:+41446681801') +
        card('EMAIL:cy at home'),
      'people.vcf',
    )
    expect(records.map(({ verdict, row }) => [verdict, row?.lastName])).toEqual([
      ['attention', '+41446681800'],
      ['attention', 'bo@nordlys.example'],
      ['refused', undefined],
    ])
  })

  it('leaves out an address that is none, and tells it', async () => {
    const manager = await officeManager()
    const { records } = await bring(manager, 'First name,E-mail\nAna,ana at home\n')
    expect(records[0]).toMatchObject({ verdict: 'attention', action: 'add', row: { emails: [] } })
    expect(records[0]?.findings).toMatchObject([{ key: 'not-an-email', cell: 'ana at home' }])
  })

  it('is taken back as one, without what somebody changed since', async () => {
    const manager = await officeManager()
    const there = await addContact(manager, {
      firstName: 'Bo',
      lastName: 'Lund',
      emails: [{ value: 'bo@nordlys.example' }],
    })
    const { batchId } = await runImport(manager, (await bring(manager, OUTLOOK)).id)
    const [ana] = (await listContacts(manager, { search: 'perez' })).rows
    await updateContact(manager, ana?.id ?? '', contactDraft({ lastName: 'Pérez Gil' }), { version: 1 })
    expect(await undoBatch(manager, batchId)).toMatchObject({ restored: 2, kept: 1 })
    expect(await names(manager)).toEqual(['Bo Lund', 'Pérez Gil'])
    expect(await getContact(manager, there)).toMatchObject({ company: '', phones: [] })
    const told = (await activityOf(manager.domainId)).filter(({ kind }) => kind === 'contacts.import-undone')
    expect(told).toMatchObject([{ subjectName: 'contacts.csv', details: { count: 2, kept: 1 } }])
  })

  it('keeps what a vCard says that no field holds', async () => {
    const manager = await officeManager()
    const card =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nUID:42\r\nFN:Ana Pérez\r\nN:Pérez;Ana;;;\r\nX-SIP:sip:ana@x.example\r\nEND:VCARD\r\n'
    const { records } = await bring(manager, card, 'ana.vcf')
    expect(records[0]?.row).toMatchObject({ externalId: '42', extras: ['X-SIP:sip:ana@x.example'] })
    const another = card.replaceAll('Pérez', 'Gómez')
    expect((await bring(manager, card + another, 'two.vcf')).records[1]).toMatchObject({ matchedBy: ['id'] })
  })

  it('keeps no secret of a vCard, also with somebody of whom something is to be told', async () => {
    const manager = await officeManager()
    const card = (...lines: string[]) =>
      ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n')
    const { records } = await bring(
      manager,
      card('FN:Ana Pérez', 'X-SIP-PASSWORD:hush', 'X-A:1', 'item1.X-PIN:hush') +
        card('FN:Bo Lund', 'EMAIL:bo at home', 'X-SECRET:hush'),
      'people.vcf',
    )
    expect(records.map(({ row, unplaced }) => [row?.extras, unplaced.map(({ column }) => column)])).toEqual([
      [['X-A:1'], ['X-SIP-PASSWORD', 'X-PIN']],
      [[], ['X-SECRET']],
    ])
    expect(JSON.stringify(records)).not.toContain('hush')
  })
})

describe('who may bring a file', () => {
  it('is nobody who does not maintain Shared Contacts', async () => {
    const basic = await createUser(await createDomain(), 'basic-user')
    await expect(startImport(basic, file(OUTLOOK))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is everybody for a book of their own, which is compared with itself alone', async () => {
    const manager = await officeManager()
    const basic = await createUser(manager.domain, 'basic-user')
    const coworker = await createUser(manager.domain, 'basic-user')
    const shared = await bring(manager, OUTLOOK)
    await runImport(manager, shared.id)
    const access = [{ userId: basic.userId, canEdit: true }]
    const bo = {
      firstName: 'Bo',
      lastName: 'Lund',
      company: 'Nordlys',
      emails: [{ value: 'bo@nordlys.example' }],
    }
    await createContact(coworker, contactDraft(bo), { access })
    const first = await bring(basic, OUTLOOK, 'contacts.csv', 'personal')
    expect(first.counts).toMatchObject({ add: 3, same: 0, update: 0, duplicate: 0 })
    await runImport(basic, first.id)
    expect((await listContacts(basic, { book: 'mine' })).rows).toHaveLength(3)
    expect((await listContacts(manager)).rows).toHaveLength(3)
    const again = await bring(basic, OUTLOOK, 'contacts.csv', 'personal')
    expect(again.counts).toMatchObject({ add: 0, same: 3 })
    expect((await bring(manager, OUTLOOK)).counts).toMatchObject({ add: 0, same: 3 })
    const told = (await activityOf(manager.domainId)).filter(({ kind }) => kind === 'contacts.imported')
    expect(told).toHaveLength(1)
    await expect(rehearseImport(manager, first.id)).rejects.toMatchObject({ code: 'not-found' })
    await undoImport(basic, first.id)
    expect((await listContacts(basic, { book: 'mine' })).rows).toEqual([])
  })

  it('does not see what others prepare, in the own domain or in another', async () => {
    const domain = await createDomain()
    const { id } = await bring(await createUser(domain, 'office-manager'), OUTLOOK)
    for (const other of [
      await createUser(domain, 'office-manager'),
      await officeManager(),
      await createUser(domain, 'basic-user'),
    ]) {
      for (const verb of [rehearseImport, runImport, listJudgedRecords]) {
        await expect(verb(other, id)).rejects.toMatchObject({ code: 'not-found' })
      }
    }
  })

  it('no longer is who was demoted meanwhile', async () => {
    const domain = await createDomain()
    const manager = await createUser(domain, 'office-manager')
    const { id } = await bring(manager, OUTLOOK)
    const demoted = { ...manager, scope: 'basic-user' as const, rights: new Set<never>() }
    await expect(runImport(demoted, id)).rejects.toMatchObject({ code: 'not-found' })
  })
})
