import { describe, expect, it } from 'vitest'
import { emptyFileContact } from '@/core/contacts/formats/file-record'
import { cellsOf } from './cells-of'

const phone = (value: string, label = 'work') => ({ label, value, extension: '' })
const mail = (value: string) => ({ label: 'work', value })

const filled = {
  ...emptyFileContact(),
  lastName: 'Lund',
  phones: [phone('1'), phone('2', 'Boat')],
  emails: [mail('nonsense')],
  tags: ['client'],
  notes: 'one\ntwo',
}

const rowsOf = (said = filled, field?: string) => cellsOf(said).filter((row) => !field || row.field === field)
const valuesIn = (rows: ReturnType<typeof cellsOf>) =>
  rows.map(({ cells }) => cells.map((cell) => `${cell.field}=${cell.value}`).join(' '))

describe('the cells of a record that can be corrected', () => {
  it('are those of every field of a contact, first what most have', () => {
    const fields = (isMore: boolean) => [
      ...new Set(rowsOf().flatMap((row) => (row.isMore === isMore ? row.field : []))),
    ]
    expect(fields(false)).toEqual(['firstName', 'lastName', 'company', 'title', 'phones', 'emails'])
    expect(fields(true)).toEqual([
      'prefix',
      'middleName',
      'suffix',
      'nickname',
      'department',
      'birthday',
      'addresses',
      'urls',
      'tags',
      'notes',
    ])
  })

  it('are those of each row of a list, and of one further', () => {
    expect(valuesIn(rowsOf(filled, 'phones'))).toEqual([
      'phones[0].label=work phones[0].value=1 phones[0].extension=',
      'phones[1].label=Boat phones[1].value=2 phones[1].extension=',
      'phones[2].label= phones[2].value= phones[2].extension=',
    ])
    expect(valuesIn(rowsOf(filled, 'tags'))).toEqual(['tags[0]=client tags[1]='])
    expect(valuesIn(rowsOf(filled, 'addresses'))).toEqual([
      'addresses[0].label= addresses[0].street= addresses[0].postalCode= addresses[0].city= addresses[0].region= addresses[0].country=',
    ])
  })

  it('are named one after the other', () => {
    const names = rowsOf().flatMap(({ cells }) => cells.map(({ name }) => name))
    expect(names).toEqual(names.map((_, index) => `cells[${index}]`))
  })
})

describe('a row that was emptied', () => {
  const said = { ...filled, phones: [phone(''), phone('2')], tags: ['', 'client'] }

  it('is not shown, and the others keep their places', () => {
    expect(rowsOf(said, 'phones').map(({ number, cells }) => [number, cells[1]?.field])).toEqual([
      [1, 'phones[1].value'],
      [2, 'phones[2].value'],
    ])
    expect(valuesIn(rowsOf(said, 'tags'))).toEqual(['tags[1]=client tags[2]='])
  })
})

it('of a list that is full no further row is offered, and none beyond what a contact holds', () => {
  const phones = Array.from({ length: 60 }, (_, index) => phone(String(index)))
  expect(rowsOf({ ...filled, phones }, 'phones')).toHaveLength(50)
  expect(rowsOf({ ...filled, phones: phones.slice(0, 49) }, 'phones')).toHaveLength(50)
})
