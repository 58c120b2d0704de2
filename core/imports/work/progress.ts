import { and, eq, sql } from 'drizzle-orm'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { imports } from '@/db/schema/imports'

/** Somebody asked for what runs to stop. */
export class CancelledError extends Error {
  override name = 'CancelledError'
}

/** Says how far the work is, seldom enough to cost nothing. Throws CancelledError when it is no longer wanted. */
export type Progress = (done: number, total: number) => Promise<void>

const EVERY_MS = 400

/** The progress of an import's work, outside the transaction that does it, so that others see it. */
export function progressOf(place: { domainId: string; id: string }): Progress {
  let told = 0
  return async (done, total) => {
    if (Date.now() - told < EVERY_MS) return
    told = Date.now()
    const [row] = await inDomain(place, (tx) =>
      tx
        .update(imports)
        .set({ done, total: Math.max(done, total) })
        .where(and(ownDomain(imports, place), eq(imports.id, place.id)))
        .returning({ cancelled: imports.cancelled }),
    )
    if (row?.cancelled) throw new CancelledError()
  }
}

/** Says under which time a transaction writes, before it does: see core/contacts/being-imported.ts. */
export async function tellWriting(tx: Tx, place: { domainId: string; id: string }): Promise<void> {
  const [row] = await tx.execute<{ since: string }>(sql`select now()::text as since`)
  await inDomain(place, (other) =>
    other
      .update(imports)
      .set({ writingSince: sql`${row?.since}::text::timestamptz` })
      .where(and(ownDomain(imports, place), eq(imports.id, place.id))),
  )
}
