import { index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes'
import { domains } from './domains'
import { identities } from './identities'

/** A signed-in browser. The cookie carries the secret, the row its keyed hash. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    tokenHash: bytes().notNull(),
    identityId: uuid()
      .notNull()
      .references(() => identities.id),
    /** The user the person acts as; null until a person in several domains has picked one. */
    homeDomainId: uuid(),
    userId: uuid(),
    /** The domain being worked in: the user's own, or another one for a Reseller or Super User. */
    domainId: uuid().references(() => domains.id),
    address: text().notNull().default(''),
    userAgent: text().notNull().default(''),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    lastSeenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The absolute end, whatever the use. */
    expiresAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    unique('sessions_token').on(table.tokenHash),
    index('sessions_by_identity').on(table.identityId),
  ],
)
