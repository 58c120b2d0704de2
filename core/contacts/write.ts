import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/core/access/actor'
import { contactFacts } from '@/core/access/contact-facts'
import { isId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { canEditContact } from '@/core/access/policy'
import { ownDomain } from '@/core/access/own-domain'
import { visibleContacts } from '@/core/access/visible'
import { recordActivity } from '@/core/activity/record'
import { ConflictError, ForbiddenError, NotFoundError } from '@/core/errors'
import { contactGrants } from '@/db/schema/contact-grants'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import type { ContactInput } from './contact'
import { fieldColumns, fieldsOf, type ContactFields } from './contact-fields'
import { displayName } from './contact-name'
import { toContactRow } from './contact-row'
import { recordRevision } from './revision'

/** A contact that this transaction alone may write. */
export type LockedContact = {
  id: string
  version: number
  externalId: string
  ownerId: string | null
  fields: ContactFields
}

/**
 * Loads a contact for changing it.
 * @throws NotFoundError when the actor does not see it, ForbiddenError when they may not change it
 */
export async function lockContact(tx: Tx, actor: Actor, id: string): Promise<LockedContact> {
  if (!isId(id)) throw new NotFoundError('contact')
  const rows = await tx
    .select({
      ...fieldColumns,
      ...contactFacts(actor),
      version: contacts.version,
      externalId: contacts.externalId,
    })
    .from(contacts)
    .where(and(visibleContacts(actor), eq(contacts.id, id)))
    .for('update')
  const row = rows[0]
  if (!row) throw new NotFoundError('contact')
  if (!canEditContact(actor, row)) throw new ForbiddenError()
  const { version, externalId, ownerId } = row
  return { id, version, externalId, ownerId, fields: fieldsOf(row) }
}

/** Whether somebody wrote to a contact's fields since a version; who has it is another matter. */
async function fieldsChangedSince(tx: Tx, actor: Actor, id: string, version: number): Promise<boolean> {
  const rows = await tx
    .select({ id: contactRevisions.id })
    .from(contactRevisions)
    .where(
      and(
        ownDomain(contactRevisions, actor),
        eq(contactRevisions.contactId, id),
        gt(contactRevisions.version, version),
        ne(contactRevisions.action, 'access'),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/**
 * Who alone has a locked contact; null when others do too. A statement of its own: one that waited for the lock would
 * see the grants as they were before.
 */
async function soleOwner(tx: Tx, actor: Actor, { id, ownerId }: LockedContact): Promise<string | null> {
  if (ownerId === null) return null
  const given = await tx
    .select({ id: contactGrants.id })
    .from(contactGrants)
    .where(and(ownDomain(contactGrants, actor), eq(contactGrants.contactId, id)))
    .limit(1)
  return given.length === 0 ? ownerId : null
}

/**
 * Writes new fields into a locked contact, with revision and activity. Nothing is written when nothing changes, also
 * when the same form comes twice.
 * @throws ConflictError when the contact is no longer at the version the writer saw
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
  const isCurrent =
    seen === locked.version ||
    (seen >= 1 && seen < locked.version && !(await fieldsChangedSince(tx, actor, locked.id, seen)))
  if (!isCurrent) throw new ConflictError(locked.version)
  const version = locked.version + 1
  const written = await tx
    .update(contacts)
    .set({ ...row, version, updatedAt: sql`now()`, updatedByName: actor.name })
    .where(and(ownDomain(contacts, actor), eq(contacts.id, locked.id), eq(contacts.version, locked.version)))
    .returning({ id: contacts.id })
  if (written.length !== 1) throw new ConflictError(locked.version)
  await recordRevision(tx, actor, {
    contactId: locked.id,
    version,
    action: 'updated',
    before: locked.fields,
    after,
    only: await soleOwner(tx, actor, locked),
  })
  if (locked.ownerId === null) {
    await recordActivity(tx, actor, {
      kind: 'contact.updated',
      subjectId: locked.id,
      subjectName: displayName(input),
    })
  }
  return { version }
}
