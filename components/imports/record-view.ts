import type { FormContact, ListField, TextField } from '@/components/contacts/form-contact'
import type { Gravity } from '@/core/contacts/formats/file-record'
import type { MatchedBy, RecordAction, Verdict } from '@/core/imports/import'

/** A field that an update would change. */
export type ChangeView = {
  field: TextField | ListField
  before: FormContact[TextField | ListField]
  after: FormContact[TextField | ListField]
}

/**
 * What is said of a record. `input` is where it can be put right: the field's path, the cell to correct, what stands in
 * the field, and the rejected cell.
 */
export type FindingView = {
  gravity: Gravity
  key: string
  params: Record<string, string | number>
  column: string
  cell: string
  field: string
  input: { field: string; value: string; held: string; cell?: string } | null
}

/** A cell that a person corrects: its name in the form, the field's path, which part of its row it is, and what it holds. */
export type CellView = { name: string; field: string; part: string; value: string }

/** The cells of a text or of a row of a list, the how manieth of them; `isMore` is behind "More fields". */
export type CellRow = { field: TextField | ListField; number: number; isMore: boolean; cells: CellView[] }

/** A record of the rehearsal as it is shown. */
export type RecordView = {
  number: number
  line: number
  verdict: Verdict
  action: RecordAction
  decided: boolean
  name: string
  /** Title and company, as far as the name does not say them. */
  about: string[]
  /** Numbers and e-mail addresses. */
  points: string[]
  match: { name: string; company: string; href: string | null; line: number | null; by: MatchedBy[] } | null
  changes: ChangeView[]
  /** What comes with it beside fields. */
  more: { photo: boolean; properties: string[] }
  findings: FindingView[]
  unplaced: { column: string; cell: string }[]
  /** Its cells while a person corrects them. */
  rows: CellRow[]
  /** What can be done with it. */
  choices: RecordAction[]
}
