import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core'

/** The store of rate-limiter-flexible: limits survive a restart. Keys are hashes, not addresses. */
export const rateLimits = pgTable('rate_limits', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  /** Unix milliseconds. */
  expire: bigint({ mode: 'bigint' }),
})
