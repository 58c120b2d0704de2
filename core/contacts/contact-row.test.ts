import { describe, expect, it } from 'vitest'
import { contactInput } from './contact'
import { toContactRow } from './contact-row'

describe('a contact as it is stored', () => {
  const input = contactInput.parse({
    firstName: 'Zoë',
    lastName: 'Meier',
    company: 'Zürich AG',
    phones: [{ label: 'Work', value: ' 044 668 18 00 x12 ' }, { value: '204' }],
  })

  it('keeps what was typed, with E.164 beside it', () => {
    expect(toContactRow(input, { country: 'CH' }).phones).toEqual([
      { label: 'work', value: '044 668 18 00 x12', extension: '12', e164: '+41446681800' },
      { label: 'other', value: '204' },
    ])
  })

  it('reads numbers in the country of its domain', () => {
    expect(toContactRow(input, { country: 'US' }).phones[0]).not.toHaveProperty('e164')
  })

  it('has its search and sort keys, contacts without company or title last', () => {
    expect(toContactRow(input, { country: 'CH' })).toMatchObject({
      sortName: 'Meier, Zoë',
      sortCompany: 'Zürich AG',
      sortTitle: '\uffff',
      searchText: ' zoe meier zurich ag 044 668 18 00 x12 ',
      phoneKeys: ' 41446681800 0446681800 12 204 ',
    })
  })
})
