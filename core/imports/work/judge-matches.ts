import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { fieldColumns, fieldsOf, type ContactFields } from '@/core/contacts/contact-fields'
import { isPhotoThere } from '@/core/contacts/photo-there'
import type { ImportTarget } from '@/core/imports/import'
import { isOwnExport } from '@/core/imports/reading'
import { judgeMatch, type Candidate } from '@/core/imports/judge/judge-match'
import { areTwo, missingRest, type Rest } from '@/core/imports/judge/rest'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import { recordsAt } from './records-at'

/** A record, and a contact or another record of the file (`place`, its number) that it has keys in common with. */
export type Match = { number: number; id: string; place: number | null; keys: string[] }
type Judged = {
  number: number
  verdict: string
  action: string
  matchId: string
  matchVersion: number | null
  matchLine: number | null
  by: string[]
}
type Known = { line: number; verdict: string; fields: ContactFields; rest: Rest }
type KnownContact = Pick<Known, 'fields' | 'rest'> & { version: number }

/** An import, the book its records are compared with, and how its file is read. */
export type Judging = { id: string; target: ImportTarget; reading?: unknown }

async function knownAt(
  tx: Tx,
  actor: Actor,
  importId: string,
  numbers: readonly number[],
): Promise<Map<number, Known>> {
  const records = await recordsAt(tx, actor, importId, numbers)
  return new Map(
    records.map(({ row, hasPhoto, number, line, verdict }) => {
      const { externalId, extras } = row
      return [number, { line, verdict, fields: fieldsOf(row), rest: { externalId, extras, hasPhoto } }]
    }),
  )
}

async function contactsAt(
  tx: Tx,
  actor: Actor,
  book: ImportTarget,
  ids: string[],
): Promise<Map<string, KnownContact>> {
  const rows = await tx
    .select({
      fields: fieldColumns,
      rest: { externalId: contacts.externalId, extras: contacts.extras, hasPhoto: isPhotoThere() },
      version: contacts.version,
      id: contacts.id,
    })
    .from(contacts)
    .where(and(visibleContacts(actor), inBook(actor, book), among(contacts.id, ids)))
  return new Map(rows.map(({ id, ...known }) => [id, known]))
}

function byNumber(matches: readonly Match[]): Map<number, Match[]> {
  const groups = new Map<number, Match[]>()
  for (const match of matches) {
    const group = groups.get(match.number)
    if (group) group.push(match)
    else groups.set(match.number, [match])
  }
  return groups
}

/** Matches of one record, each contact once. */
function withKeysTogether(matches: readonly Match[]): Match[] {
  const byId = new Map<string, Match>()
  for (const match of matches) {
    const before = byId.get(match.id)
    byId.set(match.id, before ? { ...match, keys: [...before.keys, ...match.keys] } : match)
  }
  return [...byId.values()]
}

/** Matches, with the records of the file and the contacts of the book that they are about. */
export type Matched = {
  matches: readonly Match[]
  records: Map<number, Known>
  book: Map<string, KnownContact>
}

/** Reads what matches are about. */
export async function readMatched(
  tx: Tx,
  actor: Actor,
  { id: importId, target }: Judging,
  matches: readonly Match[],
): Promise<Matched> {
  const numbers = matches.flatMap(({ number, place }) => (place === null ? [number] : [number, place]))
  const ids = matches.flatMap(({ id, place }) => (place === null ? [id] : []))
  const [records, book] = await Promise.all([
    knownAt(tx, actor, importId, [...new Set(numbers)]),
    contactsAt(tx, actor, target, [...new Set(ids)]),
  ])
  return { matches, records, book }
}

/** Says what is to be said of records by their matches, all of each record at once. */
export function judgeMatched({ matches, records, book }: Matched, { reading }: Judging): Judged[] {
  const isOwn = isOwnExport(reading)
  return [...byNumber(matches)].flatMap(([number, all]): Judged[] => {
    const record = records.get(number)
    if (!record) return []
    const candidates = withKeysTogether(all).flatMap(({ id, place, keys }): Candidate[] => {
      const inBook = place === null
      const known = inBook ? book.get(id) : records.get(place)
      if (!known) return []
      const isAnother = isOwn && !inBook && areTwo(known.rest, record.rest)
      const { photo, properties } = missingRest(known.rest, record.rest)
      const hasRest = !photo && properties.length === 0
      return [{ id, fields: known.fields, inBook, isAnother, hasRest, keys }]
    })
    const found = judgeMatch(record.fields, candidates)
    if (!found) return []
    const place = all.find(({ id }) => id === found.match.id)?.place ?? null
    const matchLine = place === null ? null : (records.get(place)?.line ?? null)
    // Cells that need a person stay in sight, unless everything they say is there already.
    const verdict = record.verdict === 'attention' && found.verdict !== 'same' ? 'attention' : found.verdict
    const { action, by, match } = found
    const matchVersion = (match.inBook ? book.get(match.id)?.version : null) ?? null
    return [{ number, verdict, action, matchId: match.id, matchVersion, matchLine, by }]
  })
}

/** Writes down what is said of records. */
export async function writeJudged(
  tx: Tx,
  actor: Actor,
  importId: string,
  judged: readonly Judged[],
): Promise<void> {
  const [first, last] = [judged[0], judged.at(-1)]
  if (!first || !last) return
  // Between the first and the last: of an import a moment old the planner would read every record instead.
  await tx.execute(sql`
    update ${importRecords} as r set verdict = j.verdict, match_id = j."matchId",
      match_version = j."matchVersion", match_line = j."matchLine",
      matched_by = j.by, action = case when r.decided = 'yes' then r.action else j.action end
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as j (number integer, verdict text, action text,
      "matchId" uuid, "matchVersion" integer, "matchLine" integer, by text[])
    where r.domain_id = ${actor.domainId} and r.import_id = ${importId}
      and r.number between ${first.number} and ${last.number} and r.number = j.number`)
}
