import { describe, expect, it } from 'vitest'
import { besideChanged, changedCells } from './changed-cells'

describe('a correction', () => {
  it('is only what was typed, also beside a text of several lines in an input of one', () => {
    const cells = [
      { field: 'firstName', held: 'Ana', value: 'Ana' },
      { field: 'lastName', held: '', value: 'Lund' },
      { field: 'company', held: 'Nordlys', value: '' },
      { field: 'title', held: 'Buyer\r\nand more', value: 'Buyerand more' },
    ]
    expect(changedCells(cells)).toEqual([
      { field: 'lastName', held: '', value: 'Lund' },
      { field: 'company', held: 'Nordlys', value: '' },
    ])
  })

  it('of notes or a street is also one of their line breaks, but not of how these are written', () => {
    for (const field of ['notes', 'addresses[0].street']) {
      for (const held of ['one\ntwo', 'one\rtwo', 'one\r\ntwo']) {
        expect(changedCells([{ field, held, value: 'one\r\ntwo' }])).toEqual([])
        expect(changedCells([{ field, held, value: 'one\r\n\r\ntwo' }])).toEqual([
          { field, held, value: 'one\n\ntwo' },
        ])
      }
    }
  })
})

it('the other cells of a corrected row tell which row it is, and no others do', () => {
  const cells = [
    { field: 'company', held: 'Nordlys', value: 'Iberia' },
    { field: 'title', held: 'Buyer', value: 'Buyer' },
    { field: 'phones[1].label', held: 'work', value: 'fax' },
    { field: 'phones[1].value', held: '1', value: '1' },
    { field: 'phones[10].value', held: '2', value: '2' },
    { field: 'tags[0]', held: 'client', value: 'customer' },
    { field: 'tags[1]', held: 'old', value: 'old' },
  ]
  expect(besideChanged(cells)).toEqual([{ field: 'phones[1].value', held: '1' }])
})
