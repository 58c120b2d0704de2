import type { ColumnTarget } from './column-target'
import { fitBare } from './fit-bare'
import { fitColumns } from './fit-columns'
import { groupColumns } from './group-columns'
import { inWords, phoneLabelIn, placeLabelIn } from './header-label'
import { readHeaders, type ReadHeaders } from './known-headers'
import { isCompanyName } from './name-words'
import { areDialled, areWords, sniffColumn, type Contents } from './sniff-column'

/** Why a column is taken for what it is: its header in a program's table or among synonyms, or what its cells look like. */
export type Evidence = 'dialect' | 'name' | 'contents' | 'none'

export type RecognisedColumns = {
  /** The program that wrote the file (`google`, `outlook-de` …); null when none is recognised. */
  dialect: string | null
  /** One for each column of the header, or of the widest row. */
  targets: ColumnTarget[]
  evidence: Evidence[]
}

const SAMPLE = 200
const SPARSE = 4

const BY_CONTENTS: Record<Contents, ColumnTarget> = {
  emails: { kind: 'email', part: 'value', group: 0, label: 'other' },
  urls: { kind: 'url', part: 'value', group: 0, label: 'other' },
  phones: { kind: 'phone', part: 'value', group: 0, label: 'other' },
  // Not every date is a birthday.
  dates: { kind: 'unknown' },
  names: { kind: 'fullName' },
}

// A column of ids, dates, amounts or places on a map has digits, and is none of phones.
const COUNTED =
  /(?:^|[^\p{L}])(?:ids?|uuid|code|key|date|time|created|modified|updated|count|amount|price|total|zip|plz|postal|account|customer|employees?|badge|vat|tax|iban|ip|lat|lon|lng|latitude|longitude|rating|rank|score|visits|views|revenue|salary|quantity|qty|gehalt|lohn|sueldo|salario|salaire|kunden\w*|fecha|datum|date|importe|cliente)(?:[^\p{L}]|$)/iu

// Whose number or address it is, when it is not the contact's own.
const OTHERS =
  /(?:^|[^\p{L}])(?:manager|owner|spouse|supervisor|superior|creator|created by|modified by|vorgesetzte\w*|jefe|responsable)(?:[^\p{L}]|$)/iu

function byContents(contents: Contents, header: string): ColumnTarget | undefined {
  const words = inWords(header)
  const target = BY_CONTENTS[contents]
  if (target.kind !== 'phone' && target.kind !== 'email' && target.kind !== 'url') return target
  if (OTHERS.test(words)) return undefined
  if (target.kind !== 'phone') return { ...target, label: placeLabelIn(header) }
  return COUNTED.test(words) ? undefined : { ...target, label: phoneLabelIn(header) }
}

const NAMES = new Set(['firstName', 'middleName', 'lastName'])

function isName(target: ColumnTarget): boolean {
  return target.kind === 'fullName' || (target.kind === 'text' && NAMES.has(target.field))
}

const AT_WORK = new Set(['company', 'department', 'title'])
const SWITCH = /^(?:true|false|yes|no|ja|nein|oui|non|sí|si|x|[01])$/i

/** Whether a column says of each row that it is something (`Customer`), not what its name is. */
function areSwitches(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => SWITCH.test(cell))
}

/** Whether cells speak against their header: `Work` says a phone only above numbers, `Business` a firm only above words. */
function isDoubtful(
  { target, from }: NonNullable<ReadHeaders['meanings'][number]>,
  cells: readonly string[],
): boolean {
  if (from === 'dialect') return false
  if (target.kind === 'text' && AT_WORK.has(target.field) && areSwitches(cells)) return true
  if (target.kind === 'text') return target.field === 'company' && sniffColumn(cells) === 'phones'
  if (target.kind !== 'phone' || target.part !== 'value') return false
  return from === 'elsewhere' ? !areDialled(cells) : areWords(cells)
}

/** Whether most of the cells that are not empty end like the names of firms. */
function areFirms(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.filter(isCompanyName).length * 2 > filled.length
}

/** Whether several rows have all the same cell, as a column of countries may. */
function areOneValue(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  return filled.length > 1 && new Set(filled).size === 1
}

function isSparse(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length * SPARSE < cells.length
}

/**
 * Understands the columns of a table by its header (null when there is none) and some of its rows, the first 200 of
 * which are looked at. Columns nobody can make sense of are `unknown`, for a person to correct.
 */
export function recogniseColumns(
  header: readonly string[] | null,
  rows: readonly string[][],
): RecognisedColumns {
  const sample = rows.slice(0, SAMPLE)
  const width = sample.reduce((widest, row) => Math.max(widest, row.length), 0)
  const headers = header ?? Array.from({ length: width }, () => '')
  const { dialect, meanings } = readHeaders(headers)
  const columns = headers.map((_, index) => sample.map((row) => row[index] ?? ''))

  let hasName = meanings.some((meaning) => meaning && isName(meaning.target))
  let hasCompany = meanings.some(
    (meaning) => meaning?.target.kind === 'text' && meaning.target.field === 'company',
  )
  const evidence: Evidence[] = []
  const targets = columns.map((cells, index): ColumnTarget => {
    const meaning = meanings[index]
    if (meaning && !isDoubtful(meaning, cells)) {
      evidence.push(meaning.from === 'dialect' ? 'dialect' : 'name')
      return meaning.target
    }
    const contents = sniffColumn(cells)
    // A name or two in a column that is nearly empty are somebody else's, one in all rows is a country's or a firm's.
    const isTaken = contents === 'names' && (hasName || isSparse(cells) || areOneValue(cells))
    const isFirms = contents === 'names' && !meaning && areFirms(cells)
    if (isFirms && !hasCompany) {
      hasCompany = true
      evidence.push('contents')
      return { kind: 'text', field: 'company' }
    }
    const target = contents && !isTaken ? byContents(contents, headers[index] ?? '') : undefined
    if (target && isName(target)) hasName = true
    evidence.push(target && target.kind !== 'unknown' ? 'contents' : 'none')
    return target ?? { kind: 'unknown' }
  })
  // Our own headers mean what they say.
  if (dialect === 'commonbook') return { dialect, targets: groupColumns(targets), evidence }
  const named = fitBare(targets, columns, (column) => !COUNTED.test(inWords(headers[column] ?? '')))
  for (const [index, target] of named.entries()) if (target !== targets[index]) evidence[index] = 'contents'
  return { dialect, targets: groupColumns(fitColumns(named, columns)), evidence }
}
