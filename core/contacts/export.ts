import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { hasOwnBook } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { readSelection } from './batch'
import { exportFileName } from './exports/file-name'
import { isVCard, mediaType, type CsvOptions, type ExportFormat } from './exports/formats'
import { contactPages, type Selection } from './exports/pages'
import { survey } from './exports/survey'
import { exportWriter, type Writer } from './exports/writer'
import { readFilter, type Book, type ContactFilter } from './find-candidates'
import { readQuery } from './search-terms'

/** What to export and how: all contacts that match, or those with the ids, up to 1,000. */
export type ExportRequest = ContactFilter & {
  format: ExportFormat
  ids?: readonly string[] | undefined
} & Partial<CsvOptions>

/** A file to be. Its text is read from the database while it is taken, page by page, and only so far. */
export type ContactExport = {
  fileName: string
  mediaType: string
  count: number
  text: AsyncIterable<string>
}

const ROWS_AT_A_TIME = 1_000
// Their pictures come with them.
const CARDS_AT_A_TIME = 200

type Told = Record<string, string | number | boolean>

// What is taken out of one's own contacts, and how one searched them, is nobody else's business.
function toldOf({ ids, book, search, tag }: ExportRequest, shared: number): Told {
  if (shared === 0 && book !== 'shared') return { own: true }
  if (ids) return { count: shared, selected: true }
  return { count: shared, ...(search && { search: readQuery(search) }), ...(tag && { tag: readQuery(tag) }) }
}

async function* written(pages: AsyncIterable<Parameters<Writer['contacts']>[0]>, writer: Writer) {
  if (writer.head !== '') yield writer.head
  for await (const page of pages) yield writer.contacts(page)
}

/** Whether the actor may take anything of a book along in a file. */
export function canExport(actor: Actor, book: Book = 'all'): boolean {
  return actor.rights.has('shared-contacts.export') || (book !== 'shared' && hasOwnBook(actor))
}

/**
 * The book to export out of: without the right to, everything but Shared Contacts.
 * @throws ForbiddenError
 */
function exportedBook(actor: Actor, book: Book): Book {
  if (!canExport(actor, book)) throw new ForbiddenError()
  return book === 'all' && !actor.rights.has('shared-contacts.export') ? 'personal' : book
}

type Wanted = ContactFilter & { ids?: readonly string[] | undefined }

function selectionOf(actor: Actor, { ids, ...filter }: Wanted): Selection {
  const book = exportedBook(actor, filter.book ?? 'all')
  return ids ? { ids: readSelection(ids) } : { condition: readFilter({ ...filter, book }) }
}

/**
 * How many contacts an export would have, and how many of them are Shared Contacts.
 * @throws ForbiddenError, and InvalidError above 1,000 ids
 */
export async function countExport(actor: Actor, wanted: Wanted): Promise<{ count: number; shared: number }> {
  const { count, shared } = await survey(actor, selectionOf(actor, wanted))
  return { count, shared }
}

/**
 * Exports contacts that the actor sees, in the order of the list by name; those that are gone already are left out, and
 * Shared Contacts for whoever may not export them. The activity tells of every export before the first character, and
 * of Shared Contacts how many and which. The text may throw in the middle, when the database goes away or a contact
 * changes beyond what the CSV's headers have: then the file is not whole, and a door must say so.
 * @throws ForbiddenError, NotFoundError when none of the ids is there, InvalidError above 1,000
 */
export async function exportContacts(actor: Actor, request: ExportRequest): Promise<ContactExport> {
  const { format, delimiter = ',', bom = false, ...wanted } = request
  const selection = selectionOf(actor, wanted)
  const { count, shared, maxima } = await survey(actor, selection)
  if (wanted.ids && count === 0) throw new NotFoundError('contacts')
  const details = { format, ...toldOf(request, shared) }
  await inDomain(actor, (tx) => recordActivity(tx, actor, { kind: 'contacts.exported', details }))
  const photos = isVCard(format)
  const size = photos ? CARDS_AT_A_TIME : ROWS_AT_A_TIME
  return {
    fileName: exportFileName(
      actor.domain,
      format,
      new Date(),
      shared === count ? 'shared-contacts' : 'contacts',
    ),
    mediaType: mediaType(format),
    count,
    text: written(
      contactPages(actor, { selection, size, photos }),
      exportWriter(format, { delimiter, bom }, maxima),
    ),
  }
}
