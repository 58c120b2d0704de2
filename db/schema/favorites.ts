import { foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { contacts } from './contacts'
import { users } from './users'

/** A contact that somebody marked with a star, for themselves alone. */
export const favorites = pgTable(
  'favorites',
  {
    domainId: uuid().notNull(),
    userId: uuid().notNull(),
    contactId: uuid().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.userId, table.contactId] }),
    foreignKey({
      columns: [table.domainId, table.userId],
      foreignColumns: [users.domainId, users.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [table.domainId, table.contactId],
      foreignColumns: [contacts.domainId, contacts.id],
    }).onDelete('cascade'),
    index('favorites_by_contact').on(table.domainId, table.contactId),
  ],
)
