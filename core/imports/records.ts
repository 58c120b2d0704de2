import { and, asc, desc, eq, gt, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { changesBetween } from '@/core/contacts/changes'
import { fieldColumns, fieldsOf, type ContactFields } from '@/core/contacts/contact-fields'
import { displayName } from '@/core/contacts/contact-name'
import { isPhotoThere } from '@/core/contacts/photo-there'
import { emptyFileContact, type Finding } from '@/core/contacts/formats/file-record'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import type { MatchedBy, RehearsedRecord, Verdict } from './import'
import { combine, type CombineMode } from './judge/combine'
import { missingRest } from './judge/rest'
import { loadImport, type ImportRow } from './load'
import { ofImport } from './of-import'
import { saidContact } from './said-contact'
import { wholeRow } from './work/staged-row'

type RecordRow = typeof importRecords.$inferSelect
type Matched = { fields: ContactFields; line: number | null; extras: readonly string[]; hasPhoto: boolean }

const nothingMore = { photo: false, properties: [] }
const USUAL_SIZE = 50
const LARGEST_SIZE = 200

/** The fields of a record: as they would be stored, or of a refused one as far as they were understood. */
function fieldsIn({ row, contact }: Pick<RecordRow, 'row' | 'contact'>): ContactFields {
  if (row) return fieldsOf(wholeRow(row))
  return fieldsOf({ ...emptyFileContact(), ...contact } as ContactFields)
}

function restOf({ row, photo }: Pick<RecordRow, 'row' | 'photo'>) {
  return { extras: row ? wholeRow(row).extras : [], hasPhoto: photo !== null }
}

/** What the records are matched with: contacts, and earlier records of the same file. */
async function matchesOf(
  tx: Tx,
  actor: Actor,
  { id, target }: Pick<ImportRow, 'id' | 'target'>,
  rows: readonly RecordRow[],
): Promise<Map<string, Matched>> {
  const ids = rows.flatMap(({ matchId }) => matchId ?? [])
  if (ids.length === 0) return new Map()
  const book = await tx
    .select({ fields: fieldColumns, id: contacts.id, extras: contacts.extras, hasPhoto: isPhotoThere() })
    .from(contacts)
    .where(and(visibleContacts(actor), inBook(actor, target), among(contacts.id, ids)))
  const earlier = await tx
    .select()
    .from(importRecords)
    .where(and(ofImport(actor, id), inArray(importRecords.contactId, ids), isNotNull(importRecords.row)))
  return new Map<string, Matched>([
    ...earlier.map(
      (row) => [row.contactId, { fields: fieldsIn(row), line: row.line, ...restOf(row) }] as const,
    ),
    ...book.map(({ id: contactId, ...known }) => [contactId, { ...known, line: null }] as const),
  ])
}

function toRehearsed(record: RecordRow, matches: ReadonlyMap<string, Matched>): RehearsedRecord {
  const { number, line, verdict, action, matchId, findings, unplaced } = record
  const fields = fieldsIn(record)
  const matched = matchId === null ? undefined : matches.get(matchId)
  const mode: CombineMode = action === 'add' || action === 'skip' ? 'overwrite' : action
  const isSaid = verdict === 'update' || verdict === 'duplicate' || verdict === 'attention'
  return {
    number,
    line,
    verdict,
    action,
    decided: record.decided === 'yes',
    fields,
    said: saidContact(record),
    name: displayName(fields),
    match: matched
      ? {
          id: matched.line === null ? (matchId ?? '') : '',
          name: displayName(matched.fields),
          company: matched.fields.company,
          line: matched.line,
          // Written by the rehearsal alone.
          by: record.matchedBy as MatchedBy[],
        }
      : null,
    more:
      matched && isSaid
        ? missingRest({ ...matched, hasPhoto: matched.hasPhoto || mode === 'add-numbers' }, restOf(record))
        : nothingMore,
    changes: matched && isSaid ? changesBetween(matched.fields, combine(matched.fields, fields, mode)) : [],
    findings: findings as Finding[],
    unplaced,
  }
}

/**
 * One page of the records of an import, all or those of a verdict, in the order of the file; `next` and `previous` are
 * the numbers that `after` takes. Throws NotFoundError.
 */
export async function listImportRecords(
  actor: Actor,
  id: string,
  {
    verdict,
    after = 0,
    size = USUAL_SIZE,
  }: { verdict?: Verdict | undefined; after?: number; size?: number } = {},
): Promise<{ rows: RehearsedRecord[]; next: number | null; previous: number | null }> {
  const most = Math.min(Math.max(1, size), LARGEST_SIZE)
  return inDomain(actor, async (tx) => {
    const row = await loadImport(tx, actor, id)
    const wanted = and(ofImport(actor, id), verdict && eq(importRecords.verdict, verdict))
    const found = await tx
      .select()
      .from(importRecords)
      .where(and(wanted, gt(importRecords.number, after)))
      .orderBy(asc(importRecords.number))
      .limit(most + 1)
    const before = await tx
      .select({ number: importRecords.number })
      .from(importRecords)
      .where(and(wanted, lte(importRecords.number, after)))
      .orderBy(desc(importRecords.number))
      .limit(most + 1)
    const rows = found.slice(0, most)
    const matches = await matchesOf(tx, actor, row, rows)
    return {
      rows: rows.map((row) => toRehearsed(row, matches)),
      next: found.length > most ? (rows.at(-1)?.number ?? null) : null,
      previous: before.length === 0 ? null : (before[most]?.number ?? 0),
    }
  })
}
