import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { contactFacts, type ContactFacts } from '@/core/access/contact-facts'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { visibleContacts } from '@/core/access/visible'
import { NotFoundError } from '@/core/errors'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contacts } from '@/db/schema/contacts'
import { fieldColumns, type ContactFields } from './contact-fields'
import { displayName } from './contact-name'

/** A contact with all of it. */
export type Contact = ContactFields &
  ContactFacts & {
    id: string
    /** As it is read: "Dr. Ana Pérez", or the company. */
    name: string
    version: number
    createdAt: Date
    updatedAt: Date
    updatedByName: string
    /** Who shared it with the workspace; '' when nobody did. */
    sharedByName: string
    hasPhoto: boolean
  }

/**
 * One contact.
 * @throws NotFoundError when there is none the actor sees
 */
export async function getContact(actor: Actor, id: string): Promise<Contact> {
  if (!isId(id)) throw new NotFoundError('contact')
  const rows = await inDomain(actor, (tx) =>
    tx
      .select({
        ...fieldColumns,
        id: contacts.id,
        version: contacts.version,
        createdAt: contacts.createdAt,
        updatedAt: contacts.updatedAt,
        updatedByName: contacts.updatedByName,
        hasPhoto: sql<boolean>`exists (select from ${contactPhotos} where ${and(
          ownDomain(contactPhotos, actor),
          eq(contactPhotos.contactId, id),
        )})`,
        sharedByName: contacts.sharedByName,
        ...contactFacts(actor),
      })
      .from(contacts)
      .where(and(visibleContacts(actor), eq(contacts.id, id))),
  )
  const row = rows[0]
  if (!row) throw new NotFoundError('contact')
  return { ...row, name: displayName(row) }
}
