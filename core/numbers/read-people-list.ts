import Papa from 'papaparse'

/** An e-mail or an extension that a list names, in lower case, and the line it stands on, from 1. */
export type ListedPerson = { line: number; by: 'email' | 'extension'; value: string }

/** A line of a list that names nobody: what stands there. */
export type UnreadableLine = { line: number; text: string }

const EXTENSION = /^[\d*#]{1,20}$/
const HEADER =
  /^(?:e-?mails?|mail|correo( electrónico)?|courriel|extensi[oó]n(es)?|extensions?|ext\.?|poste|interno)$/i
const SEPARATORS = [',', ';', '\t']

function identifiers(cells: readonly string[]): Omit<ListedPerson, 'line'>[] {
  const texts = cells.map((cell) => cell.trim().toLowerCase())
  const emails = texts.filter((text) => text.includes('@'))
  // A row of a table with both names its person by the e-mail; the digits beside it may be any number.
  if (emails.length > 0) return emails.map((value) => ({ by: 'email', value }))
  return texts.filter((text) => EXTENSION.test(text)).map((value) => ({ by: 'extension', value }))
}

/**
 * Reads a pasted list or a CSV file of e-mails or extensions: one on a line, several on a line, or a table with other
 * columns. Headers on the first line, and lines without anything, are left out.
 */
export function readPeopleList(text: string): { people: ListedPerson[]; unreadable: UnreadableLine[] } {
  const people: ListedPerson[] = []
  const unreadable: UnreadableLine[] = []
  // One line at a time, so that a quote that is never closed costs its own line alone.
  for (const [index, one] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (one.trim() === '') continue
    const delimiter = SEPARATORS.find((separator) => one.includes(separator)) ?? ','
    const cells = Papa.parse<string[]>(one, { delimiter }).data[0] ?? []
    const named = identifiers(cells)
    people.push(...named.map((person) => ({ line: index + 1, ...person })))
    const isHeader = index === 0 && cells.some((cell) => HEADER.test(cell.trim()))
    if (named.length === 0 && !isHeader) unreadable.push({ line: index + 1, text: one.trim() })
  }
  return { people, unreadable }
}
