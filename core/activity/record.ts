import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { announce } from '@/core/live/announce'
import { activity } from '@/db/schema/activity'
import type { ActivityKind } from './kinds'

/** What an entry says beside who, when and from where. */
export type Entry = {
  kind: ActivityKind
  subjectId?: string | null
  subjectName?: string
  details?: Record<string, string | number | boolean | null>
}

/** What happens without anything on a page becoming different; contacts announce themselves. */
const SILENT = /^(sign-|session|password|contact)/

/**
 * Adds an entry to the domain's activity, in the transaction that did the thing, and announces what pages show. Gives
 * the entry's id.
 */
export async function recordActivity(
  tx: Tx,
  actor: Pick<Actor, 'domainId' | 'userId' | 'homeDomainId' | 'name' | 'door' | 'address'>,
  entry: Entry,
): Promise<string> {
  const id = newId()
  await tx.insert(activity).values({
    domainId: actor.domainId,
    id,
    kind: entry.kind,
    actorUserId: actor.userId,
    actorHomeDomainId: actor.homeDomainId,
    actorName: actor.name,
    door: actor.door,
    address: actor.address,
    subjectId: entry.subjectId ?? null,
    subjectName: entry.subjectName ?? '',
    details: entry.details ?? {},
  })
  if (!SILENT.test(entry.kind)) announce(tx)
  return id
}
