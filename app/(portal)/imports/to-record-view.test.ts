import { describe, expect, it } from 'vitest'
import { emptyFileContact, type Finding } from '@/core/contacts/formats/file-record'
import type { RehearsedRecord } from '@/core/imports/import'
import { toRecordView } from './to-record-view'

const plain: RehearsedRecord = {
  number: 3,
  line: 4,
  verdict: 'add',
  action: 'add',
  decided: false,
  fields: { ...emptyFileContact(), lastName: 'Lund', company: 'Nordlys', phones: [], tags: [] },
  said: { ...emptyFileContact(), lastName: 'Lund', company: 'Nordlys' },
  name: 'Lund',
  match: null,
  changes: [],
  more: { photo: false, properties: [] },
  findings: [],
  unplaced: [],
}

function finding(values: Partial<Finding>): Finding {
  return {
    gravity: 'attention',
    key: 'number-damaged',
    line: 4,
    column: 'Phone',
    cell: '4E+11',
    field: '',
    ...values,
  }
}

const inputOf = (one: Finding, said = plain.said) =>
  toRecordView({ ...plain, said, findings: [one] }).findings[0]?.input

describe('what can be done with a record', () => {
  it('a new one is added or skipped', () => {
    expect(toRecordView(plain).choices).toEqual(['add', 'skip'])
  })

  it('one that is matched can also update what it is matched with', () => {
    const match = { id: '7', name: 'B. Lund', company: '', line: null, by: ['phone' as const] }
    const view = toRecordView({ ...plain, verdict: 'duplicate', match })
    expect(view.choices).toEqual(['fill', 'overwrite', 'add-numbers', 'add', 'skip'])
    expect(view.match?.href).toBe('/contacts/7')
  })

  it('one that cannot be imported is left out', () => {
    expect(toRecordView({ ...plain, verdict: 'refused' }).choices).toEqual([])
  })
})

it('an earlier line of the file is no contact to go to', () => {
  const match = { id: '7', name: 'Lund', company: '', line: 2, by: ['name' as const] }
  expect(toRecordView({ ...plain, match }).match).toMatchObject({ href: null, line: 2 })
})

it('its cells can be corrected, once a person wants to', () => {
  expect(toRecordView(plain).rows).toEqual([])
  expect(toRecordView(plain, true).rows).not.toEqual([])
})

it('a company alone is not said twice', () => {
  expect(toRecordView({ ...plain, name: 'Nordlys' }).about).toEqual([])
})

describe('where a finding can be put right', () => {
  it('in the field it is about, which shows the cell as it stood, whatever the field holds', () => {
    const phones = [{ label: 'work', value: '400000000000', extension: '' }]
    expect(inputOf(finding({ field: 'phones[0].value' }), { ...plain.said, phones })).toEqual({
      field: 'phones[0].value',
      value: '4E+11',
      held: '400000000000',
    })
  })

  it('in a new row when the cell was left out of a list', () => {
    const emails = ['nonsense', 'good@x.example'].map((value) => ({ label: 'work', value }))
    const findings = [finding({ field: 'emails', key: 'not-an-email', cell: 'none' })]
    const view = toRecordView({ ...plain, findings, said: { ...plain.said, emails } })
    expect(view.findings[0]?.input).toEqual({
      field: 'emails[2].value',
      value: 'none',
      held: '',
      cell: 'none',
    })
  })

  it('in the last name when there is none', () => {
    const missing = finding({ gravity: 'refused', key: 'name-missing' })
    expect(inputOf(missing, emptyFileContact())).toEqual({ field: 'lastName', value: '', held: '' })
  })

  it('nowhere when it is about a list as a whole', () => {
    expect(inputOf(finding({ field: 'emails', key: 'rows-left-out', cell: '' }))).toBeNull()
  })

  it('nowhere when it is repaired, or about no field that a line of text fills', () => {
    expect(inputOf(finding({ gravity: 'repaired', field: 'phones[0].value' }))).toBeNull()
    expect(inputOf(finding({ field: 'photo' }))).toBeNull()
  })
})
