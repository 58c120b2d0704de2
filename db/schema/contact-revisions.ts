import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { contacts } from './contacts'

/** One write to a contact: who, when, through which door, before and after. Added to, never changed. */
export const contactRevisions = pgTable(
  'contact_revisions',
  {
    domainId: uuid().notNull(),
    id: uuid().notNull(),
    contactId: uuid().notNull(),
    /** The contact's version after the write. */
    version: integer().notNull(),
    action: text({ enum: ['created', 'updated', 'deleted', 'restored', 'access'] }).notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** No foreign key: a Reseller acts in other domains, and authors outlive their user. */
    actorUserId: uuid(),
    actorHomeDomainId: uuid(),
    actorName: text().notNull(),
    door: text().notNull(),
    /**
     * The fields a person edits, null before creation; for `access`, who had the contact: see core/contacts/access.ts.
     */
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Writes done together, undone together. */
    batchId: uuid(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    foreignKey({
      columns: [table.domainId, table.contactId],
      foreignColumns: [contacts.domainId, contacts.id],
    }).onDelete('cascade'),
    index('contact_revisions_by_contact').on(table.domainId, table.contactId, table.version),
    index('contact_revisions_by_batch')
      .on(table.domainId, table.batchId, table.contactId)
      .where(sql`batch_id is not null`),
  ],
)
