import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { domains } from './domains'

/** A file that is brought into a book: from its upload to its report. */
export const imports = pgTable(
  'imports',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    /** Which book: the domain's Shared Contacts, or the uploader's own. */
    target: text({ enum: ['shared', 'personal'] }).notNull(),
    status: text({
      enum: [
        'uploading',
        'columns',
        'rehearsing',
        'rehearsed',
        'importing',
        'imported',
        'undoing',
        'undone',
        'failed',
      ],
    })
      .notNull()
      .default('uploading'),
    /** Who brought it, as needed to build the actor again. No user: the command line. */
    actorUserId: uuid(),
    actorHomeDomainId: uuid(),
    actorName: text().notNull(),
    fileName: text().notNull(),
    /** Bytes. */
    fileSize: bigint({ mode: 'number' }).notNull(),
    /** SHA-256 of the file in hex, as the sender computed it. */
    fileHash: text().notNull(),
    /** Whether the file itself is still kept. */
    fileKept: boolean().notNull().default(true),
    /** How the file is read: see core/imports/reading.ts. */
    reading: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Also move to Deleted what is not in the file. */
    moveMissing: boolean().notNull().default(false),
    /** Records by verdict, before; what became of them, after. */
    counts: jsonb().$type<Record<string, number>>().notNull().default({}),
    /** Progress of what runs now. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    /** Asked to stop what runs now. */
    cancelled: boolean().notNull().default(false),
    /** Why it failed, or what to look at: a key of the messages `FileErrors` or `Errors`, and its values. */
    error: text(),
    errorParams: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    /** How many changes the domain had had when its records were last compared with the book. */
    judgedSeq: bigint({ mode: 'number' }),
    /** Goes up with each comparison, decision and correction: what would be done may be other than a page shows. */
    planVersion: integer().notNull().default(0),
    /** Under which time it writes into its book, while it does; null before and after. */
    writingSince: timestamp({ withTimezone: true }),
    /** What it wrote; undone as one. */
    batchId: uuid(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    finishedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    index('imports_by_time').on(table.domainId, table.createdAt, table.id),
    index('imports_writing')
      .on(table.domainId, table.writingSince)
      .where(sql`writing_since is not null`),
  ],
)
