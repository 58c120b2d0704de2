import { emptyFileContact, type FileContact, type FileRecord, type Finding } from '../file-record'

/** A cell that is not empty, trimmed, and the header it stands under. */
export type Cell = { text: string; column: string }

/** One row of a contact's list while its cells are gathered: what stands in each part, and what the header says. */
export type ListDraft = { parts: Map<string, Cell>; label: string; mixed: boolean }

/** A record while the cells of its row are read, one after the other. */
export type RowDraft = {
  line: number
  contact: FileContact
  unplaced: FileRecord['unplaced']
  findings: Finding[]
  phones: ListDraft[]
  emails: ListDraft[]
  addresses: ListDraft[]
  urls: ListDraft[]
  birthday: Map<'year' | 'month' | 'day', Cell>
  /** Whole names, and texts that are kept only when they say more than the other cells. */
  wholeNames: (Cell & { isFamilyFirst: boolean })[]
  repeats: Cell[]
}

const LONGEST_CELL = 200

/** A draft for the row that begins on this line. */
export function newDraft(line: number): RowDraft {
  return {
    line,
    contact: emptyFileContact(),
    unplaced: [],
    findings: [],
    phones: [],
    emails: [],
    addresses: [],
    urls: [],
    birthday: new Map(),
    wholeNames: [],
    repeats: [],
  }
}

/** Lists a cell as having no field. */
export function unplace(draft: RowDraft, cell: Cell): void {
  draft.unplaced.push({ column: cell.column, cell: cell.text })
}

/** Says something about a cell, and the field it went to. */
export function tell(
  draft: RowDraft,
  gravity: Finding['gravity'],
  key: string,
  cell: Cell,
  field = '',
  params?: Finding['params'],
): void {
  const { line } = draft
  const text = cell.text.slice(0, LONGEST_CELL)
  draft.findings.push({
    gravity,
    key,
    line,
    column: cell.column,
    cell: text,
    field,
    ...(params && { params }),
  })
}

/** Lists a cell as having no field because of what it holds, which a person should look at. */
export function refuseCell(draft: RowDraft, key: string, cell: Cell, field: string): void {
  unplace(draft, cell)
  tell(draft, 'attention', key, cell, field)
}

/** Puts a cell into a part of a row of a list; into none when another cell is there. */
export function gather(
  list: ListDraft[],
  draft: RowDraft,
  { part, group, label }: { part: string; group: number; label: string },
  cell: Cell,
): void {
  const row = (list[group] ??= { parts: new Map(), label: '', mixed: false })
  const isMixed = part === 'valueAndExtension'
  const name = isMixed ? 'value' : part
  row.label ||= label
  row.mixed ||= isMixed
  if (row.parts.has(name)) unplace(draft, cell)
  else row.parts.set(name, cell)
}
