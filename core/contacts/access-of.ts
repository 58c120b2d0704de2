import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { granteeNames, type NamedAccess } from './grantee-names'
import { loadAccess } from './write-access'

/** Who has each of these contacts, as `accessOf` tells it, in a transaction of the caller's. */
export async function accessIn(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, NamedAccess>> {
  if (ids.length === 0) return new Map()
  const seen = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, ids)))
    .prepare('contacts-seen')
    .execute()
  const rows = await loadAccess(
    tx,
    actor,
    seen.map(({ id }) => id),
  )
  const named = await granteeNames(
    tx,
    actor,
    rows.map(({ access }) => access),
  )
  return new Map(rows.map(({ id, access }) => [id, named(access)]))
}

/** Who has each of these contacts, by name, for whoever sees them; those that the actor does not see are left out. */
export async function accessOf(actor: Actor, ids: readonly string[]): Promise<Map<string, NamedAccess>> {
  if (ids.length === 0) return new Map()
  return inDomain(actor, (tx) => accessIn(tx, actor, ids))
}
