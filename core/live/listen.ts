import { sql } from 'drizzle-orm'
import { idArray } from '@/core/access/among'
import { database } from '@/db/client'
import { listenTo } from '@/db/listening'
import { CHANNEL, readNotice } from './channel'
import { allFollowers, checkFollowers, liveHub, lookAt, tellDomain, tellUsers, type Hub } from './hub'

/** Told of what goes wrong where nobody waits for an answer. */
type Report = (error: unknown) => void

const LOOK_EVERY_MS = 30_000

/** Reads where domains are; one that has never changed is left out. */
export async function readSequences(domainIds: readonly string[]): Promise<Map<string, number>> {
  if (domainIds.length === 0) return new Map()
  const rows = await database().execute<{ domain_id: string; seq: string }>(
    sql`select domain_id, seq from find_live_sequences(${idArray(domainIds)})`,
  )
  return new Map(rows.map((row) => [row.domain_id, Number(row.seq)]))
}

async function catchUp(hub: Hub, { anew = false } = {}): Promise<void> {
  const sequences = await readSequences([...hub.followers.keys()])
  for (const [domainId, seq] of sequences) {
    // Another database, put back from a copy, may stand where an earlier one stood.
    if (anew && seq < (hub.sequences.get(domainId) ?? 0)) hub.sequences.delete(domainId)
    tellDomain(hub, domainId, seq)
  }
}

/**
 * Begins to listen for this process, once: a second call does nothing. Whenever the connection is there again after a
 * loss, everybody is told what they missed, and looked at again. A look every half a minute finds what no connection
 * told, such as one that died without a word.
 */
export function startListening(report: Report, hub: Hub = liveHub()): void {
  if (hub.stop || hub.stopped) return
  let isFirst = true
  const stopListening = listenTo(CHANNEL, {
    heard: (payload) => {
      const notice = readNotice(payload)
      if (!notice) return
      if ('check' in notice) checkFollowers(hub, notice.check).catch(report)
      else if (notice.only) tellUsers(hub, notice.domain, notice.seq, notice.only)
      else tellDomain(hub, notice.domain, notice.seq)
    },
    listening: async () => {
      await catchUp(hub, { anew: true })
      const met = isFirst ? [] : allFollowers(hub)
      isFirst = false
      await lookAt(met)
    },
    failed: report,
  })
  const look = setInterval(() => void catchUp(hub).catch(report), LOOK_EVERY_MS)
  look.unref()
  hub.stop = async () => {
    clearInterval(look)
    await stopListening()
  }
}

/** Ends every stream and listening, because the process stops. */
export async function stopLive(hub: Hub = liveHub()): Promise<void> {
  hub.stopped = true
  for (const follower of allFollowers(hub)) follower.drop()
  await hub.stop?.()
  hub.stop = undefined
}
