import { and, isNull, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { exportableContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import type { Place } from '../cursor'
import { findCandidates, isNarrow, type Condition } from '../find-candidates'
import type { Maxima } from '../formats/csv-export/csv-table'
import type { Selection } from './pages'

/** How many contacts there are to export, how many of them Shared Contacts, and the most rows that their lists have. */
export type Survey = { count: number; shared: number; maxima: Maxima }

const STEP = 5_000
const NOTHING: Survey = { count: 0, shared: 0, maxima: { phones: 0, emails: 0, addresses: 0, urls: 0 } }

async function surveyWhere(tx: Tx, actor: Actor, condition: SQL): Promise<Survey> {
  const most = (list: keyof Maxima) =>
    sql<number>`coalesce(max(jsonb_array_length(${contacts[list]})), 0)::int`
  const [row] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      shared: sql<number>`(count(*) filter (where ${contacts.ownerId} is null))::int`,
      phones: most('phones'),
      emails: most('emails'),
      addresses: most('addresses'),
      urls: most('urls'),
    })
    .from(contacts)
    .where(and(exportableContacts(actor), condition))
  if (!row) return NOTHING
  const { count, shared, ...maxima } = row
  return { count, shared, maxima }
}

function both(one: Survey, other: Survey): Survey {
  const most = (list: keyof Maxima) => Math.max(one.maxima[list], other.maxima[list])
  return {
    count: one.count + other.count,
    shared: one.shared + other.shared,
    maxima: {
      phones: most('phones'),
      emails: most('emails'),
      addresses: most('addresses'),
      urls: most('urls'),
    },
  }
}

async function surveyMatching(actor: Actor, condition: Condition): Promise<Survey> {
  let survey = NOTHING
  let from: Place | null = null
  for (;;) {
    const order = { sort: 'id', descending: false, from, most: STEP } as const
    const { ids, found } = await inDomain(actor, async (tx) => {
      const candidates = await findCandidates(tx, actor, condition, order)
      return { ids: candidates, found: await surveyWhere(tx, actor, among(contacts.id, candidates)) }
    })
    survey = both(survey, found)
    const last = ids.at(-1)
    if (last === undefined || ids.length < STEP) return survey
    from = { value: last, id: last }
  }
}

/** Counts what a selection has, before anything of it is written: a CSV begins with its headers. */
export async function survey(actor: Actor, { ids, condition }: Selection): Promise<Survey> {
  if (ids) return inDomain(actor, (tx) => surveyWhere(tx, actor, among(contacts.id, ids)))
  if (isNarrow(condition) || (condition.book !== 'shared' && condition.book !== 'all')) {
    return surveyMatching(actor, condition)
  }
  // Shared Contacts at once: their number is no secret to whoever sees them all.
  const shared = await inDomain(actor, (tx) => surveyWhere(tx, actor, isNull(contacts.ownerId)))
  return condition.book === 'shared'
    ? shared
    : both(shared, await surveyMatching(actor, { ...condition, book: 'personal' }))
}
