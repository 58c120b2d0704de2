import { pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** Groups of contacts of which a person said that they are not the same. */
export const notDuplicates = pgTable(
  'not_duplicates',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    /** Which contacts, and what each was recognised by: see core/contacts/group-mark.ts. */
    mark: text().notNull(),
    actorName: text().notNull().default(''),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    unique('not_duplicates_mark').on(table.domainId, table.mark),
  ],
)
