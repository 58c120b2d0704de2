import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** A department of a domain. */
export const departments = pgTable(
  'departments',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    unique('departments_name').on(table.domainId, table.name),
  ],
)
