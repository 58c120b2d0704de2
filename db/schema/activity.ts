import { index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** What happened in a domain. The application's role can add to it, never change or remove it. */
export const activity = pgTable(
  'activity',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Such as `sign-in.failed`, `user.scope-changed`; see core/activity/kinds.ts. */
    kind: text().notNull(),
    actorUserId: uuid(),
    actorHomeDomainId: uuid(),
    actorName: text().notNull().default(''),
    door: text().notNull(),
    address: text().notNull().default(''),
    /** What it was done to: a user, a contact, the domain. */
    subjectId: uuid(),
    subjectName: text().notNull().default(''),
    details: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    index('activity_by_time').on(table.domainId, table.at, table.id),
  ],
)
