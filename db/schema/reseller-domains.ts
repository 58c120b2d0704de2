import { index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** Which domains, beside its own, a Reseller works in. */
export const resellerDomains = pgTable(
  'reseller_domains',
  {
    homeDomainId: uuid().notNull(),
    userId: uuid().notNull(),
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
  },
  (table) => [
    primaryKey({ columns: [table.homeDomainId, table.userId, table.domainId] }),
    index('reseller_domains_by_domain').on(table.domainId),
  ],
)
