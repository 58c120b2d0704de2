import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** Work too long for one request: done in steps, with progress, resumed after a restart. */
export const jobs = pgTable(
  'jobs',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    kind: text({
      enum: ['delete-contacts', 'tag-contacts', 'restore-contacts', 'rehearse-import', 'run-import'],
    }).notNull(),
    status: text({ enum: ['queued', 'running', 'done', 'failed'] })
      .notNull()
      .default('queued'),
    total: integer().notNull(),
    done: integer().notNull().default(0),
    /** What to do: the search, the tag, the batch. */
    params: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Who asked, as needed to build the actor again. */
    actorUserId: uuid().notNull(),
    actorHomeDomainId: uuid().notNull(),
    actorName: text().notNull(),
    error: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** When the process that is at it took it up. */
    beganAt: timestamp({ withTimezone: true }),
    /** Touched while running; stale means the process died. */
    beatAt: timestamp({ withTimezone: true }),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.domainId, table.id] }), index('jobs_by_status').on(table.status)],
)
