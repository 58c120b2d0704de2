import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { numbers } from '@/db/schema/numbers'
import type { ContactAccess } from './access'
import { loadAccess, writeAccess } from './write-access'

/** Gives locked contacts back to whom they were given before, except to numbers that there are no more. */
export async function giveBackAccess(
  tx: Tx,
  actor: Actor,
  rows: readonly { id: string; before: Record<string, unknown> | null }[],
): Promise<void> {
  if (rows.length === 0) return
  const before = new Map(rows.map((row) => [row.id, row.before as ContactAccess]))
  const wanted = [...before.values()].flatMap(({ grants }) =>
    grants.flatMap(({ numberId }) => numberId ?? []),
  )
  const there = await tx
    .select({ id: numbers.id })
    .from(numbers)
    .where(and(ownDomain(numbers, actor), among(numbers.id, wanted)))
  const known = new Set(there.map(({ id }) => id))
  const now = await loadAccess(tx, actor, [...before.keys()])
  const writes = now.flatMap(({ id, version, access }) => {
    const was = before.get(id)
    if (!was) return []
    const grants = was.grants.filter(({ numberId }) => numberId === null || known.has(numberId))
    return [{ id, version, before: access, after: { ...was, grants } }]
  })
  await writeAccess(tx, actor, writes, null)
}
