import { expect, it } from 'vitest'
import { tableRows } from './read-table'
import { unwrapRow } from './whole-row'

const cells = (line: string, columns: number) =>
  tableRows(line, ',', 1).map((row) => unwrapRow(row, ',', columns).cells)[0]

it('a row that was quoted as a whole has its cells again', () => {
  expect(cells('"Ana,Soler,""Sol, S.L."",Zürich"', 4)).toEqual(['Ana', 'Soler', 'Sol, S.L.', 'Zürich'])
})

it.each([
  ['has more or fewer than the table', '"Ana,Soler,Sol, S.L.,Zürich"', 4],
  ['stands beside others', '"Ana,Soler,Sol,Zürich",,,', 4],
  ['may be a name in a narrow table', '"Soler, Ana"', 2],
  ['has a line break', '"Ana,Soler,Sol\nLuna,Zürich"', 4],
])('a cell that %s is left as it is', (_, line, columns) => {
  const row = tableRows(line, ',', 1)[0]
  expect(cells(line, columns)).toEqual(row?.cells)
})
