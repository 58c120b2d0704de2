import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes'
import { imports } from './imports'

/** One record of an uploaded file with what will become of it. */
export const importRecords = pgTable(
  'import_records',
  {
    domainId: uuid().notNull(),
    importId: uuid().notNull(),
    /** In the order of the file, from 1. */
    number: integer().notNull(),
    /** The line on which it begins. */
    line: integer().notNull(),
    verdict: text({ enum: ['add', 'update', 'same', 'duplicate', 'attention', 'refused'] }).notNull(),
    /** What will be done with it, decided or by default. */
    action: text({ enum: ['add', 'fill', 'overwrite', 'add-numbers', 'skip'] }).notNull(),
    /** Whether a person decided the action. */
    decided: text({ enum: ['no', 'yes'] })
      .notNull()
      .default('no'),
    /** The id it will have when it is added. */
    contactId: uuid().notNull(),
    /** What it is matched with: a contact, or the `contactId` of an earlier record. */
    matchId: uuid(),
    /** The version of that contact when they were compared; null of an earlier record. */
    matchVersion: integer(),
    /** The earlier record's line, when it is matched with one of the same file. */
    matchLine: integer(),
    /** By what: `phone`, `email`, `id`, `name`. */
    matchedBy: text().array().notNull().default([]),
    /** The contact as the file gives it: see core/contacts/formats/file-record.ts; without its photo. */
    contact: jsonb().$type<Record<string, unknown>>().notNull(),
    /** The row it becomes, in the columns of `contacts`; null when it cannot be imported. */
    row: jsonb().$type<Record<string, unknown>>(),
    keys: text().array().notNull().default([]),
    unplaced: jsonb().$type<{ column: string; cell: string }[]>().notNull().default([]),
    findings: jsonb().$type<Record<string, unknown>[]>().notNull().default([]),
    /** The cells as they stood in a table, of records that need a person. */
    cells: text().array(),
    photo: bytes(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.importId, table.number] }),
    foreignKey({
      columns: [table.domainId, table.importId],
      foreignColumns: [imports.domainId, imports.id],
    }).onDelete('cascade'),
    index('import_records_by_contact').on(table.domainId, table.importId, table.contactId),
    index('import_records_by_verdict').on(table.domainId, table.importId, table.verdict, table.number),
  ],
)
