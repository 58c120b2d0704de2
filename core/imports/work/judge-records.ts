import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { fieldColumns, fieldsOf, type ContactFields } from '@/core/contacts/contact-fields'
import type { ImportTarget } from '@/core/imports/import'
import { sequenceOf } from '@/core/live/sequence'
import { judgeMatch, type Candidate } from '@/core/imports/judge/judge-match'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import { keepPlans, planAnew } from './keep-plans'
import type { StagedRow } from './staged'

type Match = { number: number; id: string; place: number | null; keys: string[] }
type Judged = {
  number: number
  verdict: string
  action: string
  matchId: string
  matchLine: number | null
  by: string[]
}
type Known = { line: number; verdict: string; decided: string; fields: ContactFields }

/** An import, and the book its records are compared with. */
export type Judging = { id: string; target: ImportTarget }

const MATCHES = 2_000
// As exports write the id of a contact that no other program has named.
const OWN_PREFIX = 'x:urn:uuid:'
const OWN_ID = `^${OWN_PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`

function ofImport(actor: Pick<Actor, 'domainId'>, importId: string) {
  return and(ownDomain(importRecords, actor), eq(importRecords.importId, importId))
}

// Each by itself, as the next one in the order of the file: for a list of numbers the planner would rather read the
// whole import, which it takes for small.
async function recordsAt(
  tx: Tx,
  actor: Actor,
  importId: string,
  numbers: readonly number[],
): Promise<Map<number, Known>> {
  const { number, line, verdict, decided, row } = importRecords
  const rows = await tx.execute<Omit<Known, 'fields'> & { number: number; row: StagedRow | null }>(sql`
    select r.* from unnest(${`{${numbers.join(',')}}`}::integer[]) as wanted (number), lateral (
      select ${number}, ${line}, ${verdict}, ${decided}, ${row} from ${importRecords}
      where ${and(ofImport(actor, importId), sql`${number} >= wanted.number`)} order by ${number} limit 1) r
    where r.number = wanted.number`)
  return new Map(
    rows.flatMap(({ row: staged, ...record }) =>
      staged ? [[record.number, { ...record, fields: fieldsOf(staged) }] as const] : [],
    ),
  )
}

async function contactsAt(
  tx: Tx,
  actor: Actor,
  book: ImportTarget,
  ids: string[],
): Promise<Map<string, ContactFields>> {
  const rows = await tx
    .select({ ...fieldColumns, id: contacts.id })
    .from(contacts)
    .where(and(visibleContacts(actor), inBook(actor, book), among(contacts.id, ids)))
  return new Map(rows.map(({ id, ...fields }) => [id, fields]))
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

async function judgeSome(
  tx: Tx,
  actor: Actor,
  { id: importId, target }: Judging,
  matches: readonly Match[],
): Promise<void> {
  const numbers = matches.flatMap(({ number, place }) => (place === null ? [number] : [number, place]))
  const records = await recordsAt(tx, actor, importId, [...new Set(numbers)])
  const book = await contactsAt(tx, actor, target, [
    ...new Set(matches.filter((m) => m.place === null).map((m) => m.id)),
  ])
  const judged = [...byNumber(matches)].flatMap(([number, all]): Judged[] => {
    const record = records.get(number)
    if (!record) return []
    const candidates = withKeysTogether(all).flatMap(({ id, place, keys }): Candidate[] => {
      const fields = place === null ? book.get(id) : records.get(place)?.fields
      return fields ? [{ id, fields, inBook: place === null, keys }] : []
    })
    const found = judgeMatch(record.fields, candidates)
    if (!found) return []
    const place = all.find(({ id }) => id === found.match.id)?.place ?? null
    const matchLine = place === null ? null : (records.get(place)?.line ?? null)
    // Cells that need a person stay in sight, unless everything they say is there already.
    const verdict = record.verdict === 'attention' && found.verdict !== 'same' ? 'attention' : found.verdict
    return [{ number, verdict, action: found.action, matchId: found.match.id, matchLine, by: found.by }]
  })
  const [first, last] = [judged[0], judged.at(-1)]
  if (!first || !last) return
  // Between the first and the last: of an import a moment old the planner would read every record instead.
  await tx.execute(sql`
    update ${importRecords} as r set verdict = j.verdict, match_id = j."matchId", match_line = j."matchLine",
      matched_by = j.by, action = case when r.decided = 'yes' then r.action else j.action end
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as j (number integer, verdict text, action text,
      "matchId" uuid, "matchLine" integer, by text[])
    where r.domain_id = ${actor.domainId} and r.import_id = ${importId}
      and r.number between ${first.number} and ${last.number} and r.number = j.number`)
}

/** Records that carry the id under which our own export wrote a contact that is still in the book. */
function ownIdMatches(actor: Actor, { id: importId, target }: Judging) {
  const key = sql`${importRecords.keys}[1]`
  return sql`select ${importRecords.number}, ${contacts.id}, null::integer, array[${key}]
    from ${importRecords} join ${contacts} on ${contacts.id} =
      case when ${key} ~ ${OWN_ID} then substr(${key}, ${OWN_PREFIX.length + 1})::uuid end
    where ${and(ofImport(actor, importId), visibleContacts(actor), inBook(actor, target))}`
}

/**
 * Compares the records of an import with the book and with each other, and writes down what is to be said of them.
 * What a person decided stays decided. Gives how many changes the domain had had: see `sequenceOf`.
 */
export async function judgeRecords(tx: Tx, actor: Actor, judging: Judging): Promise<number> {
  const { id: importId } = judging
  // Before the comparison: what somebody writes meanwhile is for the next one.
  const judgedSeq = await sequenceOf(tx, actor)
  await tx
    .update(importRecords)
    .set({
      verdict: sql`case when ${importRecords.findings} @> '[{"gravity":"attention"}]' then 'attention' else 'add' end`,
      action: sql`case when ${importRecords.decided} = 'yes' then ${importRecords.action} else 'add' end`,
      matchId: null,
      matchLine: null,
      matchedBy: [],
    })
    .where(and(ofImport(actor, importId), sql`${importRecords.matchId} is not null`))
  // The planner knows nothing yet of rows written a moment ago: with few in mind it would look through the keys of the
  // whole file, or through the whole file, for each contact of the book. The cursor is planned where it is declared,
  // the comparison inside it at the first fetch, which does all of it.
  await planAnew(tx)
  await tx.execute(sql`set local join_collapse_limit = 1`)
  await tx.execute(sql`set local enable_nestloop = off`)
  await tx.execute(sql`declare matches no scroll cursor for
    select number, id, place, keys from find_import_matches(${actor.domainId}, ${importId})
    union all ${ownIdMatches(actor, judging)} order by number`)
  const nextMatches = async () => [...(await tx.execute<Match>(sql.raw(`fetch ${MATCHES} from matches`)))]
  let fetched = await nextMatches()
  await tx.execute(sql`set local enable_nestloop = default`)
  await tx.execute(sql`set local join_collapse_limit = default`)
  await keepPlans(tx)
  let rest: Match[] = []
  for (;;) {
    const all = [...rest, ...fetched]
    if (fetched.length < MATCHES) {
      if (all.length > 0) await judgeSome(tx, actor, judging, all)
      break
    }
    // The matches of the last record may go on.
    const last = all.at(-1)?.number
    rest = all.filter(({ number }) => number === last)
    await judgeSome(
      tx,
      actor,
      judging,
      all.filter(({ number }) => number !== last),
    )
    fetched = await nextMatches()
  }
  await tx.execute(sql`close matches`)
  return judgedSeq
}
