import { addressLines, type ListField } from '@/components/contacts/form-contact'
import type { CellRow } from '@/components/imports/record-view'
import { LIMITS, type ContactInput } from '@/core/contacts/contact'
import { valueAt } from '@/core/imports/put-value'

const first = ['firstName', 'lastName', 'company', 'title'] as const
const rest = ['prefix', 'middleName', 'suffix', 'nickname', 'department', 'birthday'] as const

const parts: Record<Exclude<ListField, 'tags'>, readonly string[]> = {
  phones: ['label', 'value', 'extension'],
  emails: ['label', 'value'],
  addresses: ['label', ...addressLines],
  urls: ['label', 'value'],
}

type Row = Pick<CellRow, 'field' | 'number'> & { cells: { field: string; part: string }[] }

/** The cells of a record that a person can correct, by the places of what its file said, and one further row of each list. */
export function cellsOf(said: ContactInput): CellRow[] {
  const text = (field: CellRow['field']): Row => ({ field, number: 1, cells: [{ field, part: field }] })
  const list = (field: keyof typeof parts) => listRows(said, field)
  const shown = [...first.map(text), ...list('phones'), ...list('emails')]
  const more = [...rest.map(text), ...list('addresses'), ...list('urls'), tagRow(said), text('notes')]
  const rows = [
    ...shown.map((row) => ({ ...row, isMore: false })),
    ...more.map((row) => ({ ...row, isMore: true })),
  ]
  let place = 0
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      name: `cells[${place++}]`,
      value: valueAt(said, cell.field) ?? '',
    })),
  }))
}

/** The rows of a list, as many as a contact holds; those that were emptied before make room for the further one. */
function listRows(said: ContactInput, field: keyof typeof parts): Row[] {
  const most = field === 'addresses' ? LIMITS.addresses : LIMITS.rows
  const cells = (index: number) => parts[field].map((part) => ({ field: `${field}[${index}].${part}`, part }))
  const isFilled = (row: Row) =>
    row.cells.some(({ field: path, part }) => part !== 'label' && (valueAt(said, path) ?? '') !== '')
  const filled = said[field]
    .map((_, index) => ({ field, number: 1, cells: cells(index) }))
    .slice(0, most)
    .filter(isFilled)
  const further = said[field].length < most ? [{ field, number: 1, cells: cells(said[field].length) }] : []
  return [...filled, ...further].map((row, index) => ({ ...row, number: index + 1 }))
}

/** Tags are short: they share a row. */
function tagRow({ tags }: ContactInput): Row {
  const paths = tags.slice(0, LIMITS.rows).flatMap((tag, index) => (tag === '' ? [] : `tags[${index}]`))
  const further = tags.length < LIMITS.rows ? [`tags[${tags.length}]`] : []
  return {
    field: 'tags',
    number: 1,
    cells: [...paths, ...further].map((field) => ({ field, part: 'tag' })),
  }
}
