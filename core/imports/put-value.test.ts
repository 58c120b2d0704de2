import { describe, expect, it } from 'vitest'
import { emptyFileContact } from '@/core/contacts/formats/file-record'
import { putValues, valueAt } from './put-value'

const contact = () => ({
  ...emptyFileContact(),
  company: 'Nordlys',
  phones: [{ label: 'work', value: '1', extension: '' }],
  tags: ['client'],
})

/** What a contact's list holds after texts were put at paths, in the given order and in the opposite one. */
function listAfter(list: 'phones' | 'addresses' | 'tags', ...values: [field: string, value: string][]) {
  const [given, opposite] = [values, values.toReversed()].map((order) => {
    const one = contact()
    putValues(
      one,
      order.map(([field, value]) => ({ field, value })),
    )
    return one[list]
  })
  expect(opposite).toEqual(given)
  return given
}

describe('what stands at a path', () => {
  it('is the text of a field or of a part of a row, and nothing right behind a list', () => {
    const paths = ['company', 'phones[0].label', 'tags[0]', 'phones[1].label', 'addresses[0].city', 'tags[1]']
    expect(paths.map((path) => valueAt(contact(), path))).toEqual(['Nordlys', 'work', 'client', '', '', ''])
  })

  it('is no text where none can be', () => {
    const paths = ['version', 'phones', 'phones[2].value', 'phones[0]', 'phones[1]', 'phones[1].city']
    const others = ['phones[0].constructor', 'tags[0].value', 'tags[1].value', 'company[0]', '']
    expect([...paths, ...others].filter((path) => valueAt(contact(), path) !== null)).toEqual([])
  })
})

describe('a further row', () => {
  it('is made by its number, whatever is said of it first', () => {
    expect(
      listAfter(
        'phones',
        ['phones[1].label', 'mobile'],
        ['phones[1].extension', '7'],
        ['phones[1].value', '2'],
      ),
    ).toEqual([expect.anything(), { label: 'mobile', value: '2', extension: '7' }])
  })

  it('is made by any line of an address, and the others are of the same one', () => {
    const empty = { label: 'other', street: '', postalCode: '', city: '', region: '', country: '' }
    expect(listAfter('addresses', ['addresses[0].city', 'Bern'])).toEqual([{ ...empty, city: 'Bern' }])
    expect(
      listAfter(
        'addresses',
        ['addresses[0].street', ''],
        ['addresses[0].label', 'home'],
        ['addresses[0].city', 'Bern'],
        ['addresses[0].postalCode', '3011'],
      ),
    ).toEqual([{ ...empty, label: 'home', postalCode: '3011', city: 'Bern' }])
  })

  it('is made by a tag', () => {
    expect(listAfter('tags', ['tags[1]', 'new'])).toEqual(['client', 'new'])
  })

  it('is made by an extension, which is dialled by itself inside a company', () => {
    expect(listAfter('phones', ['phones[1].label', 'work'], ['phones[1].extension', '7'])).toEqual([
      expect.anything(),
      { label: 'work', value: '', extension: '7' },
    ])
  })

  it('is not made by a label, or nothing', () => {
    expect(listAfter('phones', ['phones[1].label', 'mobile'])).toEqual(contact().phones)
    expect(listAfter('phones', ['phones[1].value', ' '])).toEqual(contact().phones)
    expect(listAfter('tags', ['tags[1]', ''])).toEqual(['client'])
  })
})

it('nothing is put where no text can be', () => {
  for (const field of ['version', 'phones[2].value', 'phones[1].city', 'tags[0].value']) {
    expect(() => putValues(contact(), [{ field, value: 'x' }])).toThrow('invalid')
  }
})
