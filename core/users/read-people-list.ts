import Papa from 'papaparse'

/** An e-mail or an extension that a list names, in lower case, and the line it stands on, from 1. */
export type ListedPerson = { line: number; by: 'email' | 'extension'; value: string }

/** What names nobody, and the line it stands on. */
export type UnreadText = { line: number; text: string }

/** Whom a list names; lines that name nobody; and what stands beside somebody in a list that is no table. */
export type PeopleList = { people: ListedPerson[]; unreadable: UnreadText[]; beside: UnreadText[] }

type Named = Omit<ListedPerson, 'line'>

const EXTENSION = /^[\d*#]{1,20}$/
const HEADER =
  /^(?:e-?mails?|mail|correo( electrónico)?|courriel|extensi[oó]n(es)?|extensions?|ext\.?|poste|interno)$/i
const SEPARATORS = [',', ';', '\t']
// As mail programs write an address: "Frei, Ana" <ana@company.com>. Bounded, or a long line takes the square of its time.
const WITH_NAME = /(?:"[^"]{0,200}"|[^,;\t"<>]{0,200})\s{0,9}<([^<>]{0,320})>/g

/** The cells of a line. One line at a time, so that a quote that is never closed costs its own line alone. */
function cellsOf(line: string): string[] {
  const plain = line.replace(WITH_NAME, '$1')
  const delimiter = SEPARATORS.find((separator) => plain.includes(separator)) ?? ','
  const cells = plain.includes('"')
    ? (Papa.parse<string[]>(plain, { delimiter }).data[0] ?? [])
    : plain.split(/[,;\t]/)
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
}

function namedBy(text: string): Named | null {
  const value = text.toLowerCase()
  if (value.includes('@')) return { by: 'email', value }
  return EXTENSION.test(value) ? { by: 'extension', value } : null
}

/** What a cell names. Blanks separate e-mails, but not digits: those are a phone number. */
function namedIn(cell: string): Named[] {
  const words = cell.includes('@') ? cell.split(/\s+/) : [cell]
  const named = words.map(namedBy)
  return named.every((one) => one !== null) ? named : []
}

/**
 * Reads a pasted list or a CSV file of e-mails or extensions. A table says so by its headers: each row names its person
 * by the e-mail, and else by the extension; digits beside an e-mail may be any number. Anything else is a list, of one
 * or several in a line, where everything counts. Lines without anything are left out.
 */
export function readPeopleList(text: string): PeopleList {
  const list: PeopleList = { people: [], unreadable: [], beside: [] }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const isTable = cellsOf(lines[0] ?? '').some((cell) => HEADER.test(cell))
  for (const [index, one] of lines.entries()) {
    if (one.trim() === '' || (isTable && index === 0)) continue
    const line = index + 1
    const cells = cellsOf(one)
    const named = cells.flatMap(namedIn)
    const emails = isTable ? named.filter(({ by }) => by === 'email') : []
    list.people.push(...(emails.length > 0 ? emails : named).map((person) => ({ line, ...person })))
    if (named.length === 0) list.unreadable.push({ line, text: one.trim() })
    else if (!isTable) {
      const others = cells.filter((cell) => namedIn(cell).length === 0)
      list.beside.push(...others.map((cell) => ({ line, text: cell })))
    }
  }
  return list
}
