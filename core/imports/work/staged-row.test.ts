import { describe, expect, it } from 'vitest'
import { toContactRow } from '@/core/contacts/contact-row'
import { contactDraft } from '@/core/testing/contacts'
import { keptRow, wholeRow } from './staged-row'

const country = 'US'
const nothing = contactDraft({ firstName: '', lastName: '', company: 'Front Desk' })
const everything = contactDraft({
  firstName: 'Ana',
  middleName: 'María',
  lastName: 'Pérez',
  prefix: 'Dr',
  suffix: 'Jr',
  nickname: 'Anita',
  company: 'Iberia',
  department: 'Sales',
  title: 'Buyer',
  phones: [{ label: 'work', value: '+34 91 555 01 00', extension: '7' }],
  emails: [{ label: 'work', value: 'ana@iberia.example' }],
  addresses: [{ label: 'home', street: 'Alcalá 1', city: 'Madrid', region: '', postalCode: '', country: '' }],
  urls: [{ label: 'work', value: 'https://iberia.example' }],
  birthday: '1980-02-29',
  notes: 'Line',
  tags: ['Suppliers'],
})

describe.each([
  ['with nothing but a company', nothing],
  ['with everything', everything],
])('the row of a contact %s', (_, draft) => {
  const { matchKeys: _keys, ...row } = toContactRow(draft, { country })
  const staged = { ...row, externalId: '', extras: [] }
  const kept = JSON.parse(JSON.stringify(keptRow(staged))) as Record<string, unknown>

  it('is kept without what is empty', () => {
    expect(Object.values(kept).filter((value) => value === '' || String(value) === '')).toEqual([])
  })

  it('is the same when it is read again', () => {
    expect(wholeRow(kept)).toEqual(staged)
  })
})
