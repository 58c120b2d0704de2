import { ConflictError } from '@/core/errors'
import { commonbookTable } from '../formats/csv-export/commonbook'
import { csvRows, fitsInto, type CsvTable, type Maxima } from '../formats/csv-export/csv-table'
import { googleTable } from '../formats/csv-export/google'
import { outlookTable } from '../formats/csv-export/outlook'
import { writeVCard, type VCardContact } from '../formats/vcard/from-contact/write-vcard'
import { isVCard, takesCsvOptions, type CsvOptions, type ExportFormat } from './formats'

/** Writes a file in parts: its beginning, and any number of contacts at a time. */
export type Writer = { head: string; contacts: (contacts: readonly VCardContact[]) => string }

const BOM = '\ufeff'

function tableOf(format: Exclude<ExportFormat, 'vcard3' | 'vcard4'>, maxima: Maxima): CsvTable {
  if (format === 'outlook') return outlookTable
  return format === 'google' ? googleTable(maxima) : commonbookTable(maxima)
}

/**
 * The writer of a format for contacts whose lists have at most so many rows. It throws ConflictError for a contact
 * that has got more meanwhile, rather than leave a phone out.
 */
export function exportWriter(format: ExportFormat, options: CsvOptions, maxima: Maxima): Writer {
  if (isVCard(format)) {
    const version = format === 'vcard3' ? '3.0' : '4.0'
    return {
      head: '',
      contacts: (contacts) => contacts.map((contact) => writeVCard(contact, { version })).join(''),
    }
  }
  const { delimiter, bom } = takesCsvOptions(format) ? options : { delimiter: ',' as const, bom: false }
  const { headers, cells } = tableOf(format, maxima)
  return {
    head: (bom ? BOM : '') + csvRows([headers], delimiter),
    contacts: (contacts) => {
      if (!contacts.every((contact) => fitsInto(contact, maxima))) throw new ConflictError(0)
      return csvRows(contacts.map(cells), delimiter)
    },
  }
}
