import { setImmediate as sent } from 'node:timers/promises'
import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { sequenceOf } from '@/core/live/sequence'
import { ofImport } from '@/core/imports/of-import'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import {
  judgeMatched,
  readMatched,
  writeJudged,
  type Judging,
  type Match,
  type Matched,
} from './judge-matches'
import { keepPlans, planAnew } from './keep-plans'

const MATCHES = 2_000
// As exports write the id of a contact that no other program has named.
const OWN_PREFIX = 'x:urn:uuid:'
const OWN_ID = `^${OWN_PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`

/** Records that carry the id under which our own export wrote a contact that is still in the book. */
function ownIdMatches(actor: Actor, { id: importId, target }: Judging) {
  const key = sql`${importRecords.keys}[1]`
  return sql`select ${importRecords.number}, ${contacts.id}, null::integer, array[${key}]
    from ${importRecords} join ${contacts} on ${contacts.id} =
      case when ${key} ~ ${OWN_ID} then substr(${key}, ${OWN_PREFIX.length + 1})::uuid end
    where ${and(ofImport(actor, importId), visibleContacts(actor), inBook(actor, target))}`
}

/** Matches in batches, those of one record together. */
async function* wholeRecords(
  first: Match[],
  fetch: () => Promise<Match[]>,
): AsyncGenerator<readonly Match[]> {
  let rest: Match[] = []
  for (let fetched = first; ; fetched = await fetch()) {
    const all = [...rest, ...fetched]
    if (fetched.length < MATCHES) {
      if (all.length > 0) yield all
      return
    }
    // The matches of the last record may go on.
    const last = all.at(-1)?.number
    rest = all.filter(({ number }) => number === last)
    yield all.filter(({ number }) => number !== last)
  }
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
      matchVersion: null,
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
  const fetch = async () => [...(await tx.execute<Match>(sql.raw(`fetch ${MATCHES} from matches`)))]
  const first = await fetch()
  await tx.execute(sql`set local enable_nestloop = default`)
  await tx.execute(sql`set local join_collapse_limit = default`)
  await keepPlans(tx)
  const read = (matches: readonly Match[]) => {
    const reading = readMatched(tx, actor, judging, matches)
    // Awaited when its turn comes: until then a failure waits there.
    reading.catch(() => {})
    return reading
  }
  let before: Promise<Matched> | null = null
  for await (const matches of wholeRecords(first, fetch)) {
    // PostgreSQL reads what the next ones are about while these are judged.
    const ahead = read(matches)
    await sent()
    if (before) await writeJudged(tx, actor, importId, judgeMatched(await before, judging))
    before = ahead
  }
  if (before) await writeJudged(tx, actor, importId, judgeMatched(await before, judging))
  await tx.execute(sql`close matches`)
  return judgedSeq
}
