import { describe, expect, it } from 'vitest'
import { textRows } from './text-rows'

const row = (id: number) =>
  `<tr role="row"><td role="cell"><input type="checkbox" name="id" value="${id}"/><span>Choose</span></td>` +
  `<td role="cell"><a href="/"><strong>O&#x27;Brien</strong> &amp; Söhne</a></td>` +
  `<td role="cell">Acme</td><td role="cell"><span>Buyer</span></td><td role="cell"><a>Edit</a></td></tr>`

describe('the rows of a page', () => {
  it('are read as text, without the columns of the checkbox and of the actions', () => {
    const page = Array.from({ length: 50 }, (_, index) => row(index)).join('')
    expect(textRows(`<table>${page}</table>`)[7]).toEqual({
      id: '7',
      name: "O'Brien & Söhne",
      cells: ['Acme', 'Buyer'],
    })
  })

  it('are fifty, or the comparison would not be one', () => {
    expect(() => textRows(row(1))).toThrow(RangeError)
  })
})
