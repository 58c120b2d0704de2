import { foreignKey, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes'
import { contacts } from './contacts'

/** The picture of a contact, small, as the portal itself has drawn it anew. */
export const contactPhotos = pgTable(
  'contact_photos',
  {
    domainId: uuid().notNull(),
    contactId: uuid().notNull(),
    type: text({ enum: ['image/jpeg', 'image/png', 'image/webp'] }).notNull(),
    data: bytes().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.contactId] }),
    foreignKey({
      columns: [table.domainId, table.contactId],
      foreignColumns: [contacts.domainId, contacts.id],
    }).onDelete('cascade'),
  ],
)
