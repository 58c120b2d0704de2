import { formContact } from '@/components/contacts/form-contact'
import type { FindingView, RecordView } from '@/components/imports/record-view'
import type { RecordAction, RehearsedRecord } from '@/core/imports/import'
import { valueAt } from '@/core/imports/put-value'
import { cellsOf } from './cells-of'

const withMatch: RecordAction[] = ['fill', 'overwrite', 'add-numbers', 'add', 'skip']
const alone: RecordAction[] = ['add', 'skip']

/** A rehearsed record as the rehearsal shows it; with its cells when a person corrects them. */
export function toRecordView(record: RehearsedRecord, isCorrected = false): RecordView {
  const { number, line, verdict, action, decided, name, fields, match, changes, more, findings, unplaced } =
    record
  const { company, title, phones, emails } = fields
  return {
    number,
    line,
    verdict,
    action,
    decided,
    name,
    about: [title, company].filter((text) => text !== '' && text !== name),
    points: [...phones, ...emails].map(({ value }) => value),
    match: match && {
      name: match.name,
      company: match.company,
      href: match.line === null ? `/contacts/${match.id}` : null,
      line: match.line,
      by: match.by,
    },
    changes: changes.map(({ field, before, after }) => ({
      field,
      before: formContact({ [field]: before })[field],
      after: formContact({ [field]: after })[field],
    })),
    more,
    findings: findings.map((finding) => findingView(finding, record)),
    unplaced,
    rows: isCorrected ? cellsOf(record.said) : [],
    choices: verdict === 'refused' ? [] : match ? withMatch : alone,
  }
}

function findingView(
  { gravity, key, params = {}, column, cell, field }: RehearsedRecord['findings'][number],
  { said }: RehearsedRecord,
): FindingView {
  const wants = gravity === 'attention' || gravity === 'refused'
  return { gravity, key, params, column, cell, field, input: wants ? inputFor(key, field, cell, said) : null }
}

/** Where a person can put a finding right; a cell that was left out of a list becomes a further row of it. */
function inputFor(
  key: string,
  field: string,
  cell: string,
  said: RehearsedRecord['said'],
): FindingView['input'] {
  const at = (path: string, value: string) => ({ field: path, value, held: valueAt(said, path) ?? '' })
  if (key === 'name-missing') return at('lastName', '')
  if (field === 'emails' || field === 'urls') {
    // Without a cell it is about the list as a whole, such as one with too many rows.
    return cell === '' ? null : { ...at(`${field}[${said[field].length}].value`, cell), cell }
  }
  const isText = field === 'birthday' || /^(phones|emails|urls)\[\d+\]\.value$/.test(field)
  return isText ? at(field, cell) : null
}
