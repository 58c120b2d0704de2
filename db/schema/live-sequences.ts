import { bigint, pgTable, uuid } from 'drizzle-orm/pg-core'

/**
 * How many changes a domain has had: what a page was rendered at tells whether it missed any. Without a foreign key,
 * whose lock on the domain would come after that on the row, the other way round from everything else.
 */
export const liveSequences = pgTable('live_sequences', {
  domainId: uuid().primaryKey(),
  seq: bigint({ mode: 'number' }).notNull(),
})
