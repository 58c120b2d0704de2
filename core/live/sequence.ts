import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { liveSequences } from '@/db/schema/live-sequences'

/** How many changes a domain has had so far. While it stays the same, nobody has written to a contact of it. */
export async function sequenceOf(tx: Tx, { domainId }: Pick<Actor, 'domainId'>): Promise<number> {
  const [row] = await tx
    .select({ seq: liveSequences.seq })
    .from(liveSequences)
    .where(eq(liveSequences.domainId, domainId))
  return row?.seq ?? 0
}
