import Papa from 'papaparse'
import type { VCardContact } from '../vcard/from-contact/write-vcard'

/** A contact to write as a row: a vCard's without what only a vCard can carry. */
export type CsvContact = Omit<VCardContact, 'extras' | 'photo'>

/** The most rows that each list of a contact has, among all that are written. */
export type Maxima = { phones: number; emails: number; addresses: number; urls: number }

/** How a CSV is cut into cells: `;` where Excel expects a decimal comma. */
export type Delimiter = ',' | ';'

/** The columns of a layout, and what stands in them for a contact, as many cells as headers. */
export type CsvTable = { headers: string[]; cells: (contact: CsvContact) => string[] }

/** Rows as CSV (RFC 4180): CRLF after each, cells quoted where their text needs it. */
export function csvRows(rows: string[][], delimiter: Delimiter): string {
  if (rows.length === 0) return ''
  return `${Papa.unparse(rows, { delimiter, newline: '\r\n', skipEmptyLines: false })}\r\n`
}

/** What a contact has beyond the maxima would be lost: its lists grew since they were counted. */
export function fitsInto(contact: CsvContact, maxima: Maxima): boolean {
  return (['phones', 'emails', 'addresses', 'urls'] as const).every(
    (list) => contact[list].length <= maxima[list],
  )
}
