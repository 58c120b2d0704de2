import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { rehearseFile } from '@/core/testing/imports'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { editImportRecord } from './edit-record'
import { getImport } from './get'
import { listImportRecords } from './records'

testDatabase()

async function rehearsed(text: string, fileName: string) {
  const manager = await createUser(await createDomain({ defaultCountry: 'CH' }), 'office-manager')
  return { manager, id: (await rehearseFile(manager, Buffer.from(text), fileName)).id }
}

async function recordOf(manager: Actor, id: string) {
  const [record] = (await listImportRecords(manager, id)).rows
  if (!record) throw new Error('no record')
  return record
}

const card = (...lines: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ana', ...lines, 'END:VCARD', ''].join('\r\n')

const valuesOf = (rows: readonly { value: string }[]) => rows.map(({ value }) => value)

describe('a correction', () => {
  it('changes the row that is shown for it, also behind one that a contact cannot hold', async () => {
    const { manager, id } = await rehearsed(card('EMAIL:nonsense', 'EMAIL:good@x.example'), 'ana.vcf')
    const { said, fields } = await recordOf(manager, id)
    expect([valuesOf(said.emails), valuesOf(fields.emails)]).toEqual([
      ['nonsense', 'good@x.example'],
      ['good@x.example'],
    ])
    await editImportRecord(manager, id, 1, [{ field: 'emails[1].value', value: 'better@x.example' }])
    const after = await recordOf(manager, id)
    expect(valuesOf(after.said.emails)).toEqual(['nonsense', 'better@x.example'])
    expect(valuesOf(after.fields.emails)).toEqual(['better@x.example'])
    expect(after.findings).toMatchObject([{ key: 'invalid-email', field: 'emails[0].value' }])
    await editImportRecord(manager, id, 1, [{ field: 'emails[0].value', value: 'sense@x.example' }])
    expect(await recordOf(manager, id)).toMatchObject({
      verdict: 'add',
      findings: [],
      fields: { emails: [{ value: 'sense@x.example' }, { value: 'better@x.example' }] },
    })
  })

  it('of a cell that was left out of its list becomes a further row of it, and no row beyond', async () => {
    const { manager, id } = await rehearsed(
      'First name,E-mail,E-mail 2,E-mail 3\nAna,ana at x,ana at y,ana@z.example\n',
      'a.csv',
    )
    const { said, findings } = await recordOf(manager, id)
    expect([valuesOf(said.emails), findings.map(({ cell }) => cell)]).toEqual([
      ['ana@z.example'],
      ['ana at x', 'ana at y'],
    ])
    const far = { field: 'emails[2].value', value: 'ana@x.example' }
    await expect(editImportRecord(manager, id, 1, [far])).rejects.toMatchObject({ code: 'invalid' })
    const next = { field: 'emails[1].value', value: 'ana@y.example', cell: 'ana at y' }
    await editImportRecord(manager, id, 1, [next])
    const after = await recordOf(manager, id)
    expect(after.fields.emails).toEqual([
      expect.objectContaining({ value: 'ana@z.example' }),
      { label: 'other', value: 'ana@y.example' },
    ])
    expect(after.findings).toMatchObject([{ key: 'not-an-email', cell: 'ana at x' }])
    // Emptied, it stays out of the list, and nothing more is to be said of it.
    await editImportRecord(manager, id, 1, [{ field: 'emails[2].value', value: '', cell: 'ana at x' }])
    expect(await recordOf(manager, id)).toMatchObject({ verdict: 'add', findings: [] })
  })

  it('repeats nothing that was found of other fields', async () => {
    const { manager, id } = await rehearsed(card(`TITLE:${'long '.repeat(50)}`, 'EMAIL:nonsense'), 'ana.vcf')
    const { findings } = await recordOf(manager, id)
    expect(findings.map(({ key }) => key).toSorted()).toEqual(['invalid-email', 'shortened'])
    for (const value of ['Nordlys', 'Iberia', 'Other']) {
      await editImportRecord(manager, id, 1, [{ field: 'company', value }])
    }
    expect((await recordOf(manager, id)).findings).toEqual(findings)
  })

  it('of several fields is made at once, or not at all', async () => {
    const { manager, id } = await rehearsed(card('TEL:044 668 18 00'), 'ana.vcf')
    const company = { field: 'company', value: 'Nordlys' }
    const number = { field: 'phones[0].value', value: '044 668 18 09' }
    const nowhere = { field: 'phones[7].value', value: '1' }
    await expect(editImportRecord(manager, id, 1, [company, nowhere])).rejects.toMatchObject({
      code: 'invalid',
    })
    expect((await recordOf(manager, id)).fields.company).toBe('')
    await editImportRecord(manager, id, 1, [company, number])
    expect((await recordOf(manager, id)).fields).toMatchObject({
      company: 'Nordlys',
      phones: [{ e164: '+41446681809' }],
    })
  })
})

describe('every field can be corrected', () => {
  /** The contact that a record of these lines becomes after corrections. */
  async function corrected(lines: string[], ...corrections: [field: string, value: string][]) {
    const { manager, id } = await rehearsed(card(...lines), 'ana.vcf')
    await editImportRecord(
      manager,
      id,
      1,
      corrections.map(([field, value]) => ({ field, value })),
    )
    return (await recordOf(manager, id)).fields
  }

  it('a text, also of several lines', async () => {
    expect(
      await corrected(
        ['NOTE:one'],
        ['middleName', 'Maria'],
        ['notes', 'one\n\ntwo'],
        ['birthday', '1985-04-12'],
      ),
    ).toMatchObject({ middleName: 'Maria', notes: 'one\n\ntwo', birthday: '1985-04-12' })
  })

  it('a number, an e-mail, a web address and a tag are added, with what is said of them', async () => {
    const fields = await corrected(
      ['TEL;TYPE=work:044 668 18 00', 'CATEGORIES:client'],
      ['phones[1].label', 'mobile'],
      ['phones[1].extension', '7'],
      ['phones[1].value', '079 123 45 67'],
      ['emails[0].value', 'ana@x.example'],
      ['urls[0].value', 'x.example'],
      ['tags[1]', 'new'],
    )
    expect(fields.phones).toMatchObject([
      { label: 'work', value: '044 668 18 00' },
      { label: 'mobile', value: '079 123 45 67', extension: '7', e164: '+41791234567' },
    ])
    expect(fields).toMatchObject({
      emails: [{ label: 'other', value: 'ana@x.example' }],
      urls: [{ label: 'other', value: 'https://x.example' }],
      tags: ['client', 'new'],
    })
  })

  it('an address is added by its city alone', async () => {
    expect((await corrected([], ['addresses[0].city', 'Bern'])).addresses).toEqual([
      { label: 'other', street: '', postalCode: '', city: 'Bern', region: '', country: '' },
    ])
  })

  it('a label is another one, or a person’s own', async () => {
    const numbers = ['TEL;TYPE=work:044 668 18 00', 'TEL;TYPE=work:044 668 18 01']
    const { phones } = await corrected(numbers, ['phones[0].label', 'fax'], ['phones[1].label', 'Boat'])
    expect(phones.map(({ label }) => label)).toEqual(['fax', 'Boat'])
  })

  it('what is emptied is taken away', async () => {
    const lines = ['TEL:044 668 18 00', 'TEL:044 668 18 01', 'CATEGORIES:client,old']
    const { phones, tags } = await corrected(lines, ['phones[0].value', ''], ['tags[1]', ''])
    expect([valuesOf(phones), tags]).toEqual([['044 668 18 01'], ['client']])
  })

  it('a label of nothing makes nothing, an extension is dialled inside a company', async () => {
    expect((await corrected([], ['phones[0].label', 'fax'])).phones).toEqual([])
    expect((await corrected([], ['phones[0].extension', '7'])).phones).toMatchObject([{ extension: '7' }])
  })
})

describe('what is typed is read as a cell of the file is', () => {
  async function corrected(field: string, value: string, held?: string) {
    const { manager, id } = await rehearsed(
      'Last name,Phone,Phone 2,E-mail,Birthday\nLund,044 668 18 00,044 668 18 01,lund at x,\n',
      'a.csv',
    )
    await editImportRecord(manager, id, 1, [{ field, value, held }])
    const { fields, findings, verdict } = await recordOf(manager, id)
    return { fields, verdict, told: findings.map(({ key, field: of, cell }) => [key, of, cell]) }
  }
  const left = ['not-an-email', 'emails', 'lund at x']

  it('several numbers become rows of their own, behind the others', async () => {
    const { fields, told } = await corrected('phones[0].value', '044 668 18 05 / 079 123 45 67')
    expect(valuesOf(fields.phones)).toEqual(['044 668 18 05', '044 668 18 01', '079 123 45 67'])
    expect(told).toContainEqual(['numbers-split', 'phones[0].value', '044 668 18 05 / 079 123 45 67'])
  })

  it('what is no number, or a damaged one, is told; a repaired one is repaired', async () => {
    expect((await corrected('phones[1].value', 'still bad')).told).toEqual([
      left,
      ['not-a-number', 'phones[1].value', 'still bad'],
    ])
    const repaired = await corrected('phones[2].value', '4.41555123456E+11', '')
    expect(repaired.told).toContainEqual(['digits-restored', 'phones[2].value', '4.41555123456E+11'])
    expect(repaired.fields.phones[2]).toMatchObject({ e164: '+441555123456' })
  })

  it('a date may be written as one writes dates in the country', async () => {
    expect(await corrected('birthday', '31/12/1979')).toMatchObject({
      fields: { birthday: '1979-12-31' },
      told: [left],
    })
    expect((await corrected('birthday', '03/04/1980')).told).toContainEqual([
      'date-order-unclear',
      'birthday',
      '03/04/1980',
    ])
    expect((await corrected('birthday', '1990-13-45')).told).toContainEqual([
      'invalid-birthday',
      'birthday',
      '1990-13-45',
    ])
  })

  it('an address beside one that was left out is instead of it', async () => {
    expect(await corrected('emails[0].value', 'lund@x.example', '')).toMatchObject({
      told: [],
      verdict: 'add',
    })
    expect((await corrected('emails[0].value', 'still at x', '')).told).toEqual([
      ['invalid-email', 'emails[0].value', 'still at x'],
    ])
  })
})

describe('a correction of what was shown', () => {
  it('does not overwrite what somebody else corrected since, and nothing of it is made', async () => {
    const { manager, id } = await rehearsed(card('ORG:Nordlys'), 'ana.vcf')
    const mine = { field: 'company', held: 'Nordlys', value: 'Mine' }
    await editImportRecord(manager, id, 1, [{ field: 'company', held: 'Nordlys', value: 'Theirs' }])
    const both = [{ field: 'title', held: '', value: 'Buyer' }, mine]
    await expect(editImportRecord(manager, id, 1, both)).rejects.toMatchObject({ code: 'conflict' })
    expect((await recordOf(manager, id)).fields).toMatchObject({ company: 'Theirs', title: '' })
    await editImportRecord(manager, id, 1, [{ ...mine, held: 'Theirs' }])
    expect((await recordOf(manager, id)).fields.company).toBe('Mine')
  })

  it('is not made in another row of a list that has moved, or become shorter', async () => {
    const numbers = ['1', '2', '3'].map((digit) => `044 668 18 0${digit}`)
    const { manager, id } = await rehearsed(
      card(...numbers.map((value) => `TEL;TYPE=work:${value}`)),
      'a.vcf',
    )
    const [first = '', second = ''] = numbers
    await editImportRecord(manager, id, 1, [{ field: 'phones[0].value', held: first, value: '' }])
    const label = { field: 'phones[0].label', held: 'work', value: 'fax' }
    const stale: [Parameters<typeof editImportRecord>[3], Parameters<typeof editImportRecord>[4]][] = [
      [[{ field: 'phones[0].value', held: first, value: '044 668 18 09' }], {}],
      [[{ field: 'phones[3].value', held: '', value: '044 668 18 09' }], {}],
      [[label], { beside: [{ field: 'phones[0].value', held: first }] }],
    ]
    for (const [corrections, seen] of stale) {
      await expect(editImportRecord(manager, id, 1, corrections, seen)).rejects.toMatchObject({
        code: 'conflict',
      })
    }
    await editImportRecord(manager, id, 1, [label], { beside: [{ field: 'phones[0].value', held: second }] })
    expect((await recordOf(manager, id)).fields.phones).toMatchObject([
      { label: 'fax', value: second },
      { label: 'work', value: numbers[2] },
    ])
  })

  it('tells line breaks apart from nothing else, whichever they are', async () => {
    const { manager, id } = await rehearsed(card('NOTE:one\\ntwo'), 'ana.vcf')
    await editImportRecord(manager, id, 1, [{ field: 'notes', held: 'one\r\ntwo', value: 'one' }])
    expect((await recordOf(manager, id)).fields.notes).toBe('one')
  })
})

it('a correction of nothing changes nothing, and is none of who does not see the import', async () => {
  const { manager, id } = await rehearsed('First name\nAna\n', 'ana.csv')
  const { plan } = await getImport(manager, id)
  await editImportRecord(manager, id, 1, [])
  expect((await getImport(manager, id)).plan).toBe(plan)
  const other = await createUser(await createDomain(), 'office-manager')
  await expect(editImportRecord(other, id, 1, [])).rejects.toMatchObject({ code: 'not-found' })
})
