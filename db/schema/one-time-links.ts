import { index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes'
import { domains } from './domains'
import { identities } from './identities'

/** An invitation or a password reset: single use, the link carries the secret, the row its keyed hash. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    id: uuid().primaryKey(),
    tokenHash: bytes().notNull(),
    /** `recovery` is asked for by the person, or by the operator: it counts in every domain of theirs. */
    kind: text({ enum: ['invite', 'reset', 'recovery'] }).notNull(),
    identityId: uuid()
      .notNull()
      .references(() => identities.id),
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    userId: uuid().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    usedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    unique('one_time_links_token').on(table.tokenHash),
    index('one_time_links_by_identity').on(table.identityId),
  ],
)
