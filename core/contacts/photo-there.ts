import { sql, type SQL } from 'drizzle-orm'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contacts } from '@/db/schema/contacts'

/** Whether a contact of the query has a picture. */
export function isPhotoThere(): SQL<boolean> {
  return sql<boolean>`exists (select 1 from ${contactPhotos} where ${contactPhotos.domainId} = ${contacts.domainId}
    and ${contactPhotos.contactId} = ${contacts.id})`
}
