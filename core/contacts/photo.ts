import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { visibleContacts } from '@/core/access/visible'
import { NotFoundError } from '@/core/errors'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contacts } from '@/db/schema/contacts'

/** The picture of a contact as the portal has drawn it anew; `at` is when it came. */
export type ContactPhoto = { type: 'image/jpeg' | 'image/png' | 'image/webp'; data: Uint8Array; at: Date }

/**
 * The picture of a contact.
 * @throws NotFoundError when it has none, or when the actor does not see the contact
 */
export async function getContactPhoto(actor: Actor, id: string): Promise<ContactPhoto> {
  if (!isId(id)) throw new NotFoundError('photo')
  const [photo] = await inDomain(actor, (tx) =>
    tx
      .select({ type: contactPhotos.type, data: contactPhotos.data, at: contactPhotos.createdAt })
      .from(contactPhotos)
      .innerJoin(
        contacts,
        and(eq(contacts.domainId, contactPhotos.domainId), eq(contacts.id, contactPhotos.contactId)),
      )
      .where(and(ownDomain(contactPhotos, actor), eq(contactPhotos.contactId, id), visibleContacts(actor))),
  )
  if (!photo) throw new NotFoundError('photo')
  return photo
}
