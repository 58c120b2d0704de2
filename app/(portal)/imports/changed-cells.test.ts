import { expect, it } from 'vitest'
import { changedCells } from './changed-cells'

it('only what was typed is a correction, also beside a text of several lines', () => {
  const cells = [
    { field: 'firstName', held: 'Ana', value: 'Ana' },
    { field: 'lastName', held: '', value: 'Lund' },
    { field: 'company', held: 'Nordlys', value: '' },
    { field: 'title', held: 'Buyer\r\nand more', value: 'Buyerand more' },
  ]
  expect(changedCells(cells)).toEqual([
    { field: 'lastName', value: 'Lund' },
    { field: 'company', value: '' },
  ])
})
