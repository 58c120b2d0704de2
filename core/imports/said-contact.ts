import { fieldsOf, toInput } from '@/core/contacts/contact-fields'
import { emptyFileContact, type FileContact } from '@/core/contacts/formats/file-record'
import type { importRecords } from '@/db/schema/import-records'
import { wholeRow } from './work/staged-row'

/**
 * A record as its file said it, which is what a person corrects: what a contact cannot hold still stands in it, so
 * that the places of its lists are those of the findings.
 */
export function saidContact({
  row,
  contact,
}: Pick<typeof importRecords.$inferSelect, 'row' | 'contact'>): FileContact {
  const staged = row && wholeRow(row)
  const fromRow = staged && {
    ...toInput(fieldsOf(staged)),
    externalId: staged.externalId,
    extras: staged.extras,
  }
  return structuredClone({ ...emptyFileContact(), ...fromRow, ...contact }) as FileContact
}
