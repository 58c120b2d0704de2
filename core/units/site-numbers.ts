import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { numbers } from '@/db/schema/numbers'

/** Whether shared numbers belong to a site. */
export async function hasNumbers(tx: Tx, actor: Actor, siteId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: numbers.id })
    .from(numbers)
    .where(and(ownDomain(numbers, actor), eq(numbers.siteId, siteId)))
    .limit(1)
  return rows.length > 0
}

/** Gives the shared numbers of a site to another one. */
export async function moveNumbers(tx: Tx, actor: Actor, siteId: string, into: string): Promise<void> {
  await tx
    .update(numbers)
    .set({ siteId: into, version: sql`${numbers.version} + 1` })
    .where(and(ownDomain(numbers, actor), eq(numbers.siteId, siteId)))
}
