import { and, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { fieldsOf } from '@/core/contacts/contact-fields'
import { withKeys } from '@/core/contacts/contact-row'
import { fits, mergeKept } from '@/core/contacts/merge-fields'
import { combine } from '@/core/imports/judge/combine'
import type { RecordAction } from '@/core/imports/import'
import { ofImport } from '@/core/imports/of-import'
import { importRecords } from '@/db/schema/import-records'
import { keptRow, wholeRow, type StagedRow } from './staged-row'

const UPDATES = ['fill', 'overwrite', 'add-numbers'] as const
const BATCH = 250

type Folded = {
  number: number
  contactId: string
  action: RecordAction
  matchId: string | null
  matchLine: number | null
  row: StagedRow | null
  keys: string[]
  hasPhoto: boolean
}
/** A record whose picture another one takes, if that has none. */
type Picture = { from: number; to: number }

const columns = {
  number: importRecords.number,
  contactId: importRecords.contactId,
  action: importRecords.action,
  matchId: importRecords.matchId,
  matchLine: importRecords.matchLine,
  row: importRecords.row,
  keys: importRecords.keys,
  hasPhoto: sql<boolean>`${importRecords.photo} is not null`,
}

const isUpdate = ({ action, matchLine }: Folded) =>
  matchLine !== null && UPDATES.some((update) => update === action)

function toFolded<Kept extends { row: Record<string, unknown> | null }>(record: Kept) {
  return { ...record, row: record.row && wholeRow(record.row) }
}

/** Combines what is to update an earlier record with that one; gives what changed, and which pictures go along. */
function fold(later: readonly Folded[], byId: Map<string, Folded>) {
  const changed = new Set<Folded>()
  const pictures: Picture[] = []
  const matchOf = ({ matchId }: Folded) => (matchId === null ? undefined : byId.get(matchId))
  for (const record of later) {
    let earlier = matchOf(record)
    // What was combined with a still earlier one is written there.
    while (earlier && isUpdate(earlier)) earlier = matchOf(earlier)
    if (earlier?.action === 'skip' && earlier.matchId !== null && earlier.matchLine === null) {
      // It updates what the one that is left out would have.
      changed.add(Object.assign(record, { matchId: earlier.matchId, matchLine: null }))
      continue
    }
    const mode = record.action as (typeof UPDATES)[number]
    const { row: said } = record
    const there = earlier?.row
    const fields = there && said && combine(fieldsOf(there), fieldsOf(said), mode)
    if (!earlier || !fields || !fits(fields) || earlier.action === 'skip') {
      changed.add(Object.assign(record, { action: 'add', matchId: null, matchLine: null }))
      // Those behind it are of the same person still.
      if (earlier?.action === 'skip') byId.set(earlier.contactId, record)
      continue
    }
    const kept = mergeKept(there, [said])
    const { matchKeys, ...row } = withKeys(fields, kept.externalId)
    Object.assign(earlier, { row: { ...row, ...kept }, keys: matchKeys })
    changed.add(earlier)
    if (mode !== 'add-numbers' && record.hasPhoto && !earlier.hasPhoto) {
      earlier.hasPhoto = true
      pictures.push({ from: record.number, to: earlier.number })
    }
  }
  return { changed: [...changed].sort((one, other) => one.number - other.number), pictures }
}

async function write(tx: Tx, actor: Actor, importId: string, changed: readonly Folded[]): Promise<void> {
  const [first, last] = [changed[0], changed.at(-1)]
  if (!first || !last) return
  const rows = changed.map((record) => ({ ...record, row: record.row && keptRow(record.row) }))
  // Between the first and the last: see `writeJudged`.
  await tx.execute(sql`
    update ${importRecords} as r set action = j.action, match_id = j."matchId", match_line = j."matchLine",
      "row" = nullif(j."row", 'null'), keys = j.keys
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as j (number integer, action text, "matchId" uuid,
      "matchLine" integer, "row" jsonb, keys text[])
    where r.domain_id = ${actor.domainId} and r.import_id = ${importId}
      and r.number between ${first.number} and ${last.number} and r.number = j.number`)
}

/** All at once, and each table read once: the planner takes an import a moment old for nearly empty. */
async function takePictures(
  tx: Tx,
  actor: Actor,
  importId: string,
  pictures: readonly Picture[],
): Promise<void> {
  if (pictures.length === 0) return
  await tx.execute(sql`set local enable_nestloop = off`)
  await tx.execute(sql`
    update ${importRecords} as r set photo = p.photo
    from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) as j ("from" integer, "to" integer), ${importRecords} as p
    where r.domain_id = ${actor.domainId} and r.import_id = ${importId} and r.number = j."to"
      and p.domain_id = ${actor.domainId} and p.import_id = ${importId} and p.number = j."from"`)
  await tx.execute(sql`set local enable_nestloop = default`)
}

/**
 * Combines records that are to update an earlier record of the same file with that one, so that what is written later
 * is written once. Where the earlier one is left out the first of the later ones takes its place (`standIns` counts
 * them); where it could not hold both, the later one is added instead.
 */
export async function foldRecords(tx: Tx, actor: Actor, importId: string): Promise<void> {
  const all = ofImport(actor, importId)
  const updating = await tx
    .select(columns)
    .from(importRecords)
    .where(and(all, isNotNull(importRecords.matchLine), inArray(importRecords.action, [...UPDATES])))
    .orderBy(importRecords.number)
  const later: Folded[] = updating.map(toFolded)
  const ids = [...new Set(later.flatMap(({ matchId }) => matchId ?? []))]
  if (ids.length === 0) return
  const matched = await tx
    .select(columns)
    .from(importRecords)
    .where(and(all, among(importRecords.contactId, ids)))
  // What updates an earlier one may be an earlier one itself: then it is the same here.
  const byId = new Map<string, Folded>(
    [...matched.map(toFolded), ...later].map((record) => [record.contactId, record]),
  )
  const { changed, pictures } = fold(later, byId)
  for (let from = 0; from < changed.length; from += BATCH) {
    await write(tx, actor, importId, changed.slice(from, from + BATCH))
  }
  await takePictures(tx, actor, importId, pictures)
}
