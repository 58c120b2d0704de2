import type { ContactInput } from '@/core/contacts/contact'

/** A picture that stood in a file, as it stood there; it is looked at and made small before it is kept. */
export type FilePhoto = { type: 'image/jpeg' | 'image/png' | 'image/webp'; data: Uint8Array }

/**
 * A contact as a file describes it: the fields of a form, not yet validated, absent texts `''`, and what a form does
 * not have.
 */
export type FileContact = ContactInput & {
  /** What the other program calls it: a vCard's UID, a column of ids. */
  externalId: string
  /** Properties without a field of ours, as unfolded vCard content lines (RFC 6350 section 3.3), for vCard export. */
  extras: string[]
  photo: FilePhoto | null
}

/** How grave a finding is: worth knowing, put right with certainty, to be looked at, or the end of the record. */
export type Gravity = 'note' | 'repaired' | 'attention' | 'refused'

/** Something about a record that a person should know. */
export type Finding = {
  gravity: Gravity
  /** A key in the messages `Findings`, such as `number-damaged`. */
  key: string
  params?: Record<string, string | number>
  /** The line of the file, from 1. */
  line: number
  /** The header or property it stood under; `''` when it is about the whole record. */
  column: string
  /** The text as it stood there, at most 200 characters of it. */
  cell: string
  /** The field of the contact it is about, such as `phones[0].value`; `''` when none. */
  field: string
}

/** One record of a file as it was understood. Every cell that is not empty is in `contact`, `unplaced` or `findings`. */
export type FileRecord = {
  /** The line on which it begins, from 1. */
  line: number
  contact: FileContact
  /** Cells that have no field: their header or property, and their text. */
  unplaced: { column: string; cell: string }[]
  findings: Finding[]
}

/** A contact of a file before anything was read into it. */
export function emptyFileContact(): FileContact {
  return {
    firstName: '',
    middleName: '',
    lastName: '',
    prefix: '',
    suffix: '',
    nickname: '',
    company: '',
    department: '',
    title: '',
    phones: [],
    emails: [],
    addresses: [],
    urls: [],
    birthday: '',
    notes: '',
    tags: [],
    externalId: '',
    extras: [],
    photo: null,
  }
}

/** The file as a whole cannot be read. `key` is one in the messages `FileErrors`; `params.line` says where, if known. */
export class FileError extends Error {
  override name = 'FileError'
  constructor(
    readonly key: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(key)
  }
}
