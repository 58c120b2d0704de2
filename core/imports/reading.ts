import { z } from 'zod'
import { columnTarget } from '@/core/contacts/formats/columns/column-target'
import { ENCODING_NAMES, type Encoding } from '@/core/contacts/formats/encoding/encoding'
import { DELIMITERS } from '@/core/contacts/formats/table/table-row'

const encoding = z.enum(Object.keys(ENCODING_NAMES) as [Encoding, ...Encoding[]])

/** How a file is read: what it is, in which encoding, and of a table what its columns are taken for. */
export const reading = z.object({
  kind: z.enum(['table', 'vcard', 'ldif', 'phonebook-xml']),
  encoding,
  /** Those in which its beginning can be read, the most probable first. */
  encodings: z.array(encoding),
  delimiter: z.enum(DELIMITERS).nullable(),
  /** Rows before the header, which are no records; null when there is no header. */
  headerAt: z.int().min(0).nullable(),
  /** The program that wrote the table, when its headers tell. */
  dialect: z.string().nullable(),
  /** Whether Commonbook wrote it, where each contact has its id. */
  own: z.boolean().optional(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()), target: columnTarget })),
  /** The saved mapping that was taken for it. */
  mapping: z.string().nullable(),
})
export type Reading = z.output<typeof reading>

/** Whether a file was exported from Commonbook, as far as its import knows. */
export function isOwnExport(stored: unknown): boolean {
  return reading.safeParse(stored).data?.own ?? false
}

/** Tells one way to read a file from another, whose columns may stand for others; `''` before it is understood. */
export function readingMark(stored: unknown): string {
  const read = reading.safeParse(stored)
  if (!read.success) return ''
  const { encoding: inEncoding, delimiter, headerAt, columns } = read.data
  return [inEncoding, delimiter, headerAt, columns.length].join(' ')
}
