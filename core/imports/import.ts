import type { Gravity, Finding } from '@/core/contacts/formats/file-record'
import type { ContactInput } from '@/core/contacts/contact'
import type { ContactFields } from '@/core/contacts/contact-fields'
import type { FieldChange } from '@/core/contacts/changes'

/** Into which book a file is brought: the domain's Shared Contacts, or one's own contacts. */
export const importTargets = ['shared', 'personal'] as const
export type ImportTarget = (typeof importTargets)[number]

/**
 * Where an import is. `columns`: the file is there, and a table's columns want a look; `rehearsed`: every record has
 * a verdict and nothing is written; `failed`: nothing was written, and `error` says why.
 */
export type ImportStatus =
  | 'uploading'
  | 'columns'
  | 'rehearsing'
  | 'rehearsed'
  | 'importing'
  | 'imported'
  | 'undoing'
  | 'undone'
  | 'failed'

/** What is to be said of a record. Every record has exactly one, so that the counts add up. */
export const verdicts = ['add', 'update', 'same', 'duplicate', 'attention', 'refused'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * What is done with a record: `fill` fills empty fields and adds numbers and addresses, `overwrite` also replaces
 * what differs, `add-numbers` adds numbers and addresses only.
 */
export const recordActions = ['add', 'fill', 'overwrite', 'add-numbers', 'skip'] as const
export type RecordAction = (typeof recordActions)[number]

/** By what a record was recognised. */
export type MatchedBy = 'id' | 'phone' | 'email' | 'name'

/** How many records have each verdict, and how many there are. */
export type VerdictCounts = Record<Verdict | 'read', number>

/** What became of the records. `deleted` are contacts that were not in the file. */
export type ResultCounts = Record<'added' | 'updated' | 'same' | 'skipped' | 'refused' | 'deleted', number>

/** Whether the file of an import is still there, and nothing reads it just now. */
export function canDeleteFile({ status, fileKept }: { status: ImportStatus; fileKept: boolean }): boolean {
  return fileKept && status !== 'rehearsing' && status !== 'importing'
}

/** A record of the file as its rehearsal shows it. */
export type RehearsedRecord = {
  /** In the order of the file, from 1. */
  number: number
  line: number
  verdict: Verdict
  action: RecordAction
  decided: boolean
  /** The contact as it would be; for a refused one as far as it was understood. */
  fields: ContactFields
  /** What its file said, or a correction of it: what a person corrects, by the places of its lists. */
  said: ContactInput
  name: string
  /** What it is matched with: a contact, or an earlier line of the file. */
  match: { id: string; name: string; company: string; line: number | null; by: MatchedBy[] } | null
  /** What the action would change of the matched contact, old and new. */
  changes: FieldChange[]
  /** What it would bring beside fields: a picture, and lines of a vCard that no field holds. */
  more: { photo: boolean; properties: string[] }
  findings: (Finding & { gravity: Gravity })[]
  unplaced: { column: string; cell: string }[]
}
