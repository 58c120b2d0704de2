import { and, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/core/access/actor'
import { isId, newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { recordActivity } from '@/core/activity/record'
import { InvalidError } from '@/core/errors'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import type { ContactInput } from './contact'
import { fieldsOf, type ContactFields } from './contact-fields'
import { displayName } from './contact-name'
import { toContactRow, type ContactRow } from './contact-row'
import { recordRevision } from './revision'

/**
 * Adds a Shared Contact. A form may bring the id it was rendered with, so that submitting it twice adds one contact;
 * anything else that comes with an id in use is added under another one. Throws ForbiddenError; InvalidError when the
 * id is none.
 */
export async function createContact(
  actor: Actor,
  input: ContactInput,
  options: { id?: string } = {},
): Promise<{ id: string }> {
  demand(actor, 'shared-contacts.maintain')
  const wanted = options.id ?? newId()
  if (!isId(wanted)) throw new InvalidError({ id: [{ key: 'invalid-value' }] })
  const row = toContactRow(input, { country: actor.domain.defaultCountry })
  const after = fieldsOf(row)
  return inDomain(actor, async (tx) => {
    let id = wanted
    if (!(await insertContact(tx, actor, id, row))) {
      if (await wasAddedBy(tx, actor, id, after)) return { id }
      id = newId()
      await insertContact(tx, actor, id, row)
    }
    await recordRevision(tx, actor, { contactId: id, version: 1, action: 'created', before: null, after })
    await recordActivity(tx, actor, {
      kind: 'contact.created',
      subjectId: id,
      subjectName: displayName(input),
    })
    return { id }
  })
}

/** False when the domain has a contact with that id. */
async function insertContact(tx: Tx, actor: Actor, id: string, row: ContactRow): Promise<boolean> {
  const added = await tx
    .insert(contacts)
    .values({ ...row, domainId: actor.domainId, id, updatedByName: actor.name })
    .onConflictDoNothing()
    .returning({ id: contacts.id })
  return added.length > 0
}

/** Whether the actor added the contact with these very fields, and it is still there. */
async function wasAddedBy(tx: Tx, actor: Actor, id: string, fields: ContactFields): Promise<boolean> {
  const rows = await tx
    .select({ actorUserId: contactRevisions.actorUserId, after: contactRevisions.after })
    .from(contactRevisions)
    .innerJoin(
      contacts,
      and(eq(contacts.domainId, contactRevisions.domainId), eq(contacts.id, contactRevisions.contactId)),
    )
    .where(
      and(
        ownDomain(contactRevisions, actor),
        visibleContacts(actor),
        eq(contactRevisions.contactId, id),
        eq(contactRevisions.action, 'created'),
      ),
    )
  const first = rows[0]
  return first?.actorUserId === actor.userId && isDeepStrictEqual(first.after, fields)
}
