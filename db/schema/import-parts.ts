import { foreignKey, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { bytes } from './bytes'
import { imports } from './imports'

/** A piece of an uploaded file, so that a broken upload goes on where it stopped. */
export const importParts = pgTable(
  'import_parts',
  {
    domainId: uuid().notNull(),
    importId: uuid().notNull(),
    /** From 0. */
    part: integer().notNull(),
    data: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.importId, table.part] }),
    foreignKey({
      columns: [table.domainId, table.importId],
      foreignColumns: [imports.domainId, imports.id],
    }).onDelete('cascade'),
  ],
)
