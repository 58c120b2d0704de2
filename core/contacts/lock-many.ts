import { and, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { canMaintainSharedContacts } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'

/** Locks those of the contacts that a predicate lets through, in one order everywhere so that two batches wait. */
export async function lockAmong(tx: Tx, ids: readonly string[], predicate: SQL): Promise<string[]> {
  const rows = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(predicate, among(contacts.id, ids)))
    .orderBy(contacts.id)
    .for('update')
  return rows.map((row) => row.id)
}

/**
 * Locks a selection for changing it. Contacts that are gone meanwhile are left out. Throws NotFoundError when the
 * actor sees none of them, ForbiddenError when they may not change what they see.
 */
export async function lockSelection(tx: Tx, actor: Actor, ids: readonly string[]): Promise<string[]> {
  const locked = await lockAmong(tx, ids, visibleContacts(actor))
  if (locked.length === 0) throw new NotFoundError('contacts')
  if (!canMaintainSharedContacts(actor)) throw new ForbiddenError()
  return locked
}
