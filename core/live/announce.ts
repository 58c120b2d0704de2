import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { liveSequences } from '@/db/schema/live-sequences'
import { CHANNEL, MOST_IDS, type Notice } from './channel'

type Writer = Pick<Database, 'execute' | 'insert'>

/** The contacts that changed, and for whom: null when it is more than a notice names, or for everybody. */
type Change = { ids: Set<string> | null; only: Set<string> | null }

/** What the transactions that run have changed. */
const changed = new WeakMap<Writer, Change>()

const CHECKED_AT_ONCE = 100

/**
 * Says that this transaction changes contacts, or without ids anything else that pages show. Everybody who follows the
 * domain hears of it once the transaction has committed, and once however often it is said; with `only`, the id of a
 * user, nobody else does, unless the transaction changes other things too.
 */
export function announce(tx: Writer, ids?: readonly string[], only?: string): void {
  const known = changed.get(tx) ?? { ids: new Set(), only: new Set() }
  const all = ids && known.ids ? new Set([...known.ids, ...ids.slice(0, MOST_IDS + 1)]) : null
  changed.set(tx, {
    ids: all && all.size <= MOST_IDS ? all : null,
    only: only !== undefined && known.only ? new Set([...known.only, only]) : null,
  })
}

/**
 * Rings for what a transaction has announced: the last thing before its commit, since the domain's next writer waits
 * for the row of the sequence. Two statements, so that on a distributed database the notice comes from the coordinator.
 */
export async function ring(tx: Writer, domainId: string): Promise<void> {
  const change = changed.get(tx)
  if (change === undefined) return
  const { ids, only } = change
  const [row] = await tx
    .insert(liveSequences)
    .values({ domainId, seq: 1 })
    .onConflictDoUpdate({ target: liveSequences.domainId, set: { seq: sql`${liveSequences.seq} + 1` } })
    .returning({ seq: liveSequences.seq })
  if (!row) return
  const about = { ...(ids && { ids: [...ids] }), ...(only && { only: [...only] }) }
  await notify(tx, { domain: domainId, seq: row.seq, ...about })
}

/**
 * Has every stream looked at again, in all servers, that belongs to one of these sessions, users or domains: it ends
 * when its session has, or may no longer do what it did.
 */
export async function checkStreams(tx: Pick<Database, 'execute'>, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += CHECKED_AT_ONCE) {
    await notify(tx, { check: ids.slice(from, from + CHECKED_AT_ONCE) })
  }
}

async function notify(tx: Pick<Database, 'execute'>, notice: Notice): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`)
}
