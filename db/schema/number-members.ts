import { foreignKey, index, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { numbers } from './numbers'
import { users } from './users'

/** Who is assigned to a number. */
export const numberMembers = pgTable(
  'number_members',
  {
    domainId: uuid().notNull(),
    numberId: uuid().notNull(),
    userId: uuid().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.numberId, table.userId] }),
    foreignKey({
      columns: [table.domainId, table.numberId],
      foreignColumns: [numbers.domainId, numbers.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [table.domainId, table.userId], foreignColumns: [users.domainId, users.id] }),
    index('number_members_by_user').on(table.domainId, table.userId),
  ],
)
