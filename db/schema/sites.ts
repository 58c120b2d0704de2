import { pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** A site (office, branch) of a domain. */
export const sites = pgTable(
  'sites',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    unique('sites_name').on(table.domainId, table.name),
  ],
)
