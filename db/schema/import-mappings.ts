import { jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** What the columns of a kind of file were taken for, kept under a name and found again by the same headers. */
export const importMappings = pgTable(
  'import_mappings',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    name: text().notNull(),
    /** The headers, folded and joined. */
    headers: text().notNull(),
    targets: jsonb().$type<unknown[]>().notNull(),
    actorName: text().notNull().default(''),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    unique('import_mappings_name').on(table.domainId, table.name),
  ],
)
