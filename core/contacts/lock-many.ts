import { and, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { contactFacts, type ContactFacts } from '@/core/access/contact-facts'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { visibleContacts } from '@/core/access/visible'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'

/** A rule of core/access/policy.ts about a contact. */
export type ContactRule = (actor: Actor, contact: ContactFacts) => boolean

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

/** Those of locked contacts that a rule lets the actor change; the others are left as they are. */
export async function permitted(
  tx: Tx,
  actor: Actor,
  locked: readonly string[],
  may: ContactRule,
): Promise<string[]> {
  const rows = await tx
    .select({ id: contacts.id, ...contactFacts(actor) })
    .from(contacts)
    .where(and(ownDomain(contacts, actor), among(contacts.id, locked)))
    .orderBy(contacts.id)
  return rows.filter((row) => may(actor, row)).map((row) => row.id)
}

/**
 * Locks a selection for changing it. Contacts that are gone meanwhile are left out, and those that the actor may not
 * change are counted as refused.
 * @throws NotFoundError when the actor sees none of them, ForbiddenError when they may change none of what they see
 */
export async function lockSelection(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  may: ContactRule,
): Promise<{ locked: string[]; refused: number }> {
  const seen = await lockAmong(tx, ids, visibleContacts(actor))
  if (seen.length === 0) throw new NotFoundError('contacts')
  const locked = await permitted(tx, actor, seen, may)
  if (locked.length === 0) throw new ForbiddenError()
  return { locked, refused: seen.length - locked.length }
}
