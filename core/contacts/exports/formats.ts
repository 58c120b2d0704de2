import type { Delimiter } from '../formats/csv-export/csv-table'

/** How contacts are written: three CSVs, two vCards. */
export const exportFormats = ['commonbook', 'google', 'outlook', 'vcard3', 'vcard4'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How a CSV for a spreadsheet program is written; Google's is always the same, a vCard too. */
export type CsvOptions = { delimiter: Delimiter; bom: boolean }

/** Whether the separator and the byte order mark of a format may be chosen. */
export function takesCsvOptions(format: ExportFormat): boolean {
  return format === 'commonbook' || format === 'outlook'
}

/** The media type of a format (RFC 4180, RFC 6350 section 10.1). */
export function mediaType(format: ExportFormat): string {
  return `text/${isVCard(format) ? 'vcard' : 'csv'}; charset=utf-8`
}

/** Whether a format is one of vCards. */
export function isVCard(format: ExportFormat): format is 'vcard3' | 'vcard4' {
  return format === 'vcard3' || format === 'vcard4'
}
