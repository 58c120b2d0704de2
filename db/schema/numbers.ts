import {
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { domains } from './domains'
import { sites } from './sites'

/** A phone number of the domain that several people answer; contacts may be shared with all of them. */
export const numbers = pgTable(
  'numbers',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    /** As E.164: `+14155550199`. */
    e164: text().notNull(),
    /** What people call it: "Main line". */
    label: text().notNull(),
    siteId: uuid(),
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    foreignKey({ columns: [table.domainId, table.siteId], foreignColumns: [sites.domainId, sites.id] }),
    unique('numbers_e164').on(table.domainId, table.e164),
    index('numbers_by_label').on(table.domainId, table.label, table.id),
  ],
)
