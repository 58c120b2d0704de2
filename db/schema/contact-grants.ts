import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { contacts } from './contacts'
import { numbers } from './numbers'
import { users } from './users'

/** Who has a contact beside its owner: a member, or everyone assigned to a number. */
export const contactGrants = pgTable(
  'contact_grants',
  {
    domainId: uuid().notNull(),
    id: uuid().notNull(),
    contactId: uuid().notNull(),
    /** One of the two. */
    userId: uuid(),
    numberId: uuid(),
    canEdit: boolean().notNull(),
    /** The contact's version from which on its history is seen by this way. */
    since: integer().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    foreignKey({
      columns: [table.domainId, table.contactId],
      foreignColumns: [contacts.domainId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [table.domainId, table.userId], foreignColumns: [users.domainId, users.id] }),
    foreignKey({ columns: [table.domainId, table.numberId], foreignColumns: [numbers.domainId, numbers.id] }),
    check('contact_grants_to_one', sql`num_nonnulls(user_id, number_id) = 1`),
    uniqueIndex('contact_grants_of_member')
      .on(table.domainId, table.userId, table.contactId)
      .where(sql`user_id is not null`),
    uniqueIndex('contact_grants_of_number')
      .on(table.domainId, table.numberId, table.contactId)
      .where(sql`number_id is not null`),
    index('contact_grants_by_contact').on(table.domainId, table.contactId),
  ],
)
