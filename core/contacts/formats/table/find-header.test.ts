import { describe, expect, it } from 'vitest'
import { findHeader, isSummary } from './find-header'

const KNOWN = ['Name', 'First Name', 'Last Name', 'Email', 'Phone', 'Notes', 'Home', 'URL']
const isKnown = (text: string) => KNOWN.includes(text.replace(/:$/, ''))

function header(...rows: string[]): number {
  return findHeader(
    rows.map((row, index) => ({ line: index + 1, cells: row.split(',') })),
    isKnown,
  )
}

describe('the header of a table', () => {
  it('is the first row, most often', () => {
    expect(header('First Name,Last Name,Email', 'John,Doe,john@example.com')).toBe(0)
    expect(header('Phone', '0123456789')).toBe(0)
  })

  it('stands behind a preamble', () => {
    expect(
      header(
        'Notes:',
        'When exporting your connections, some e-mail addresses may be missing.',
        'First Name,Last Name,URL,Email',
        'John,Doe,https://example.com/in/john,',
      ),
    ).toBe(2)
  })

  it('is missing when the first row is a person', () => {
    expect(header('John Doe,John,Doe,john@doe.invalid', 'Jane Doe,Jane,Doe,jane@doe.invalid')).toBe(-1)
    expect(header('John Doe,Home,+1 202 555 0100')).toBe(-1)
    expect(header()).toBe(-1)
  })

  it('is not a person further down whose cells are words of headers', () => {
    expect(header('John,Doe,+1 202 555 0100', 'Jane,Home,Notes')).toBe(-1)
  })

  it('may have only names nobody knows', () => {
    expect(header('Naam,Telefoon', 'Jan,020 1234567')).toBe(0)
    expect(header('Naam,Plaats', 'Jan,Delft')).toBe(-1)
  })
})

describe('the last line of a table', () => {
  const summary = (...cells: string[]) => isSummary({ line: 9, cells }, 5)

  it.each(['Total: 120 records', '120 rows', '(3 rows)', 'Total contacts: 1,204', 'Anzahl: 12'])(
    '%s is a summary',
    (text) => {
      expect(summary(text)).toBe(true)
      expect(summary(text, '', '', '', '')).toBe(true)
    },
  )

  it('a count may stand in the next cell', () => {
    expect(summary('Total', '', '', '120', '')).toBe(true)
  })

  it.each(['Total', 'Total Energies', 'Jane', '+41 44 668 18 00', 'Count Dracula', '3M', '1. FC Köln'])(
    '%s is a contact',
    (text) => {
      expect(summary(text)).toBe(false)
    },
  )

  it('a list of one column has no summaries', () => {
    expect(isSummary({ line: 9, cells: ['Total: 3'] }, 1)).toBe(false)
  })
})
