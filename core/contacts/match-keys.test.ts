import { describe, expect, it } from 'vitest'
import { contactInput, type ContactDraft } from './contact'
import { toContactRow } from './contact-row'

const keysOf = (draft: ContactDraft, externalId = '') =>
  toContactRow(contactInput.parse(draft), { country: 'CH', externalId }).matchKeys

describe('what a contact is recognised by', () => {
  it('is its number in any way of writing it, with its extension', () => {
    const spaced = keysOf({ company: 'A', phones: [{ value: '044 668 18 00 ext. 12' }] })
    expect(spaced).toContain('p:+41446681800x12')
    expect(keysOf({ company: 'A', phones: [{ value: '+41446681800' }] })).toContain('p:+41446681800')
  })

  it('is the digits of a number that is not a public one, unless they are too few', () => {
    expect(keysOf({ company: 'A', phones: [{ value: '10-20-30' }, { value: '204' }] })).toEqual([
      'p:102030',
      'n:|a',
    ])
  })

  it('is no number that a spreadsheet cut or made a date of: those look like many others', () => {
    const phones = [{ value: '4.17923E+10' }, { value: '4,4E+11' }, { value: '03.04.2026' }]
    expect(keysOf({ company: 'A', phones })).toEqual(['n:|a'])
  })

  it('is its address, without case', () => {
    expect(keysOf({ company: 'A', emails: [{ value: 'Ana@Example.com' }] })).toContain('e:ana@example.com')
  })

  it('is its name and company, in any order, without accents and punctuation', () => {
    const one = keysOf({ firstName: 'José María', lastName: "O'Neill", company: 'Müller & Co.' })
    const other = keysOf({ firstName: 'Oneill Maria', lastName: 'Jose', company: 'co muller' })
    expect(one).toEqual(['n:jose maria oneill|co muller'])
    expect(other).toEqual(one)
  })

  it('is what another program calls it', () => {
    expect(keysOf({ company: 'A' }, 'urn:uuid:7')).toEqual(['x:urn:uuid:7', 'n:|a'])
  })
})
