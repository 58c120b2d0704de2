import { and, eq, sql } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { canMaintainSharedContacts } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { recordActivity } from '@/core/activity/record'
import { ConflictError, ForbiddenError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'
import type { ContactInput } from './contact'
import { fieldColumns, fieldsOf, type ContactFields } from './contact-fields'
import { displayName } from './contact-name'
import { toContactRow } from './contact-row'
import { recordRevision } from './revision'

/** A contact that this transaction alone may write. */
export type LockedContact = { id: string; version: number; externalId: string; fields: ContactFields }

/**
 * Loads a contact for changing it. Throws NotFoundError when the actor does not see it, ForbiddenError when they may
 * not change it.
 */
export async function lockContact(tx: Tx, actor: Actor, id: string): Promise<LockedContact> {
  if (!isId(id)) throw new NotFoundError('contact')
  const rows = await tx
    .select({ ...fieldColumns, version: contacts.version, externalId: contacts.externalId })
    .from(contacts)
    .where(and(visibleContacts(actor), eq(contacts.id, id)))
    .for('update')
  const row = rows[0]
  if (!row) throw new NotFoundError('contact')
  if (!canMaintainSharedContacts(actor)) throw new ForbiddenError()
  return { id, version: row.version, externalId: row.externalId, fields: fieldsOf(row) }
}

/**
 * Writes new fields into a locked contact, with revision and activity. Nothing is written when nothing changes, also
 * when the same form comes twice. Throws ConflictError when the contact is no longer at the version the writer saw.
 */
export async function writeContact(
  tx: Tx,
  actor: Actor,
  locked: LockedContact,
  input: ContactInput,
  seen: number,
): Promise<{ version: number }> {
  const { externalId } = locked
  const row = toContactRow(input, { country: actor.domain.defaultCountry, externalId })
  const after = fieldsOf(row)
  if (isDeepStrictEqual(after, locked.fields)) return { version: locked.version }
  if (seen !== locked.version) throw new ConflictError(locked.version)
  const version = seen + 1
  const written = await tx
    .update(contacts)
    .set({ ...row, version, updatedAt: sql`now()`, updatedByName: actor.name })
    .where(and(visibleContacts(actor), eq(contacts.id, locked.id), eq(contacts.version, seen)))
    .returning({ id: contacts.id })
  if (written.length !== 1) throw new ConflictError(locked.version)
  await recordRevision(tx, actor, {
    contactId: locked.id,
    version,
    action: 'updated',
    before: locked.fields,
    after,
  })
  await recordActivity(tx, actor, {
    kind: 'contact.updated',
    subjectId: locked.id,
    subjectName: displayName(input),
  })
  return { version }
}
