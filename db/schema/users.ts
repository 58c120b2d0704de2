import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { departments } from './departments'
import { domains } from './domains'
import { identities } from './identities'
import { sites } from './sites'

/** A person in a domain. Without an identity the person cannot sign in. */
export const users = pgTable(
  'users',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    identityId: uuid().references(() => identities.id),
    firstName: text().notNull().default(''),
    lastName: text().notNull().default(''),
    /** Lower case; empty for people without e-mail. */
    email: text().notNull().default(''),
    extension: text().notNull().default(''),
    departmentId: uuid(),
    siteId: uuid(),
    scope: text({
      enum: [
        'no-portal',
        'simple-user',
        'basic-user',
        'advanced-user',
        'call-center-agent',
        'call-center-supervisor',
        'site-manager',
        'office-manager',
        'reseller',
        'super-user',
      ],
    }).notNull(),
    /** `invited` until the first password is set. */
    status: text({ enum: ['invited', 'active', 'deactivated'] })
      .notNull()
      .default('active'),
    /** Shown to coworkers in the directory. */
    listed: boolean().notNull().default(true),
    /** What handed their contacts over when they left; given back with it should they return. */
    leftBatchId: uuid(),
    lastSignInAt: timestamp({ withTimezone: true }),
    /** Last name first, for sorting. */
    sortName: text().notNull(),
    /** Folded text of name, e-mail and extension, for searching. */
    searchText: text().notNull(),
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    foreignKey({
      columns: [table.domainId, table.departmentId],
      foreignColumns: [departments.domainId, departments.id],
    }),
    foreignKey({ columns: [table.domainId, table.siteId], foreignColumns: [sites.domainId, sites.id] }),
    unique('users_identity').on(table.domainId, table.identityId),
    uniqueIndex('users_email')
      .on(table.domainId, table.email)
      .where(sql`email <> ''`),
    uniqueIndex('users_extension')
      .on(table.domainId, table.extension)
      .where(sql`extension <> ''`),
    index('users_by_name').on(table.domainId, table.sortName, table.id),
    index('users_by_identity').on(table.identityId),
  ],
)
