import { sql } from 'drizzle-orm'
import {
  foreignKey,
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
import { users } from './users'

type StoredPhone = { label: string; value: string; extension?: string; e164?: string }
type StoredText = { label: string; value: string }
type StoredAddress = {
  label: string
  street: string
  city: string
  region: string
  postalCode: string
  country: string
}

/** A contact of a domain: of one of its users, or, without an owner, a Shared Contact that belongs to the domain. */
export const contacts = pgTable(
  'contacts',
  {
    domainId: uuid()
      .notNull()
      .references(() => domains.id),
    id: uuid().notNull(),
    /** Whose it is; null for a Shared Contact. */
    ownerId: uuid(),
    /** The version from which on the owner sees its history. */
    ownerSince: integer().notNull().default(1),
    /** Who shared it with the workspace. No foreign key: authors outlive their user. */
    sharedByUserId: uuid(),
    sharedByName: text().notNull().default(''),
    /** The version from which on the workspace sees its history. */
    sharedSince: integer().notNull().default(1),
    /** Since when nobody sees it, because its owner has left; it is erased after a while. */
    sealedAt: timestamp({ withTimezone: true }),
    firstName: text().notNull().default(''),
    middleName: text().notNull().default(''),
    lastName: text().notNull().default(''),
    prefix: text().notNull().default(''),
    suffix: text().notNull().default(''),
    nickname: text().notNull().default(''),
    company: text().notNull().default(''),
    department: text().notNull().default(''),
    title: text().notNull().default(''),
    phones: jsonb().$type<StoredPhone[]>().notNull().default([]),
    emails: jsonb().$type<StoredText[]>().notNull().default([]),
    addresses: jsonb().$type<StoredAddress[]>().notNull().default([]),
    urls: jsonb().$type<StoredText[]>().notNull().default([]),
    /** `YYYY-MM-DD`, or `--MM-DD` without a year (RFC 6350 section 4.3.1); empty when unknown. */
    birthday: text().notNull().default(''),
    notes: text().notNull().default(''),
    tags: text().array().notNull().default([]),
    /** Sort keys; where the field is empty, U+FFFF, which CLDR sorts after everything. */
    sortName: text().notNull(),
    sortCompany: text().notNull(),
    sortTitle: text().notNull(),
    /** Folded text of every field, for searching. */
    searchText: text().notNull(),
    /** Digits of every phone in its several forms, for searching. */
    phoneKeys: text().notNull().default(''),
    /** What it is recognised by; see core/contacts/match-keys.ts. */
    matchKeys: text().array().notNull().default([]),
    /** What another program calls it: a vCard's UID, an id of its file. */
    externalId: text().notNull().default(''),
    /** Properties without a column, as vCard content lines; they come out again on export. */
    extras: text().array().notNull().default([]),
    /** ETag, `If-Match` and lost-update check in one. */
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedByName: text().notNull().default(''),
    deletedAt: timestamp({ withTimezone: true }),
    deletedByName: text().notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.domainId, table.id] }),
    foreignKey({ columns: [table.domainId, table.ownerId], foreignColumns: [users.domainId, users.id] }),
    index('contacts_shared_by_name')
      .on(table.domainId, table.sortName, table.id)
      .where(sql`deleted_at is null and owner_id is null`),
    index('contacts_owned_by_name')
      .on(table.domainId, table.ownerId, table.sortName, table.id)
      .where(sql`deleted_at is null and owner_id is not null and sealed_at is null`),
    // Everybody's contacts in one order, for whoever is given many of them. The last condition is always true: it keeps
    // the planner from walking these where it is asked for the contacts of one owner.
    index('contacts_personal_by_name')
      .on(table.domainId, table.sortName, table.id)
      .where(
        sql`deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000'`,
      ),
    index('contacts_shared_by_company')
      .on(table.domainId, table.sortCompany, table.id)
      .where(sql`deleted_at is null and owner_id is null`),
    index('contacts_owned_by_company')
      .on(table.domainId, table.ownerId, table.sortCompany, table.id)
      .where(sql`deleted_at is null and owner_id is not null and sealed_at is null`),
    index('contacts_personal_by_company')
      .on(table.domainId, table.sortCompany, table.id)
      .where(
        sql`deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000'`,
      ),
    index('contacts_shared_by_title')
      .on(table.domainId, table.sortTitle, table.id)
      .where(sql`deleted_at is null and owner_id is null`),
    index('contacts_owned_by_title')
      .on(table.domainId, table.ownerId, table.sortTitle, table.id)
      .where(sql`deleted_at is null and owner_id is not null and sealed_at is null`),
    index('contacts_personal_by_title')
      .on(table.domainId, table.sortTitle, table.id)
      .where(
        sql`deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000'`,
      ),
    index('contacts_shared_by_update')
      .on(table.domainId, table.updatedAt, table.id)
      .where(sql`deleted_at is null and owner_id is null`),
    index('contacts_owned_by_update')
      .on(table.domainId, table.ownerId, table.updatedAt, table.id)
      .where(sql`deleted_at is null and owner_id is not null and sealed_at is null`),
    index('contacts_personal_by_update')
      .on(table.domainId, table.updatedAt, table.id)
      .where(
        sql`deleted_at is null and owner_id is not null and sealed_at is null and id <> '00000000-0000-0000-0000-000000000000'`,
      ),
    index('contacts_shared_by_id')
      .on(table.domainId, table.id)
      .where(sql`deleted_at is null and owner_id is null`),
    index('contacts_owned')
      .on(table.domainId, table.ownerId, table.id)
      .where(sql`owner_id is not null`),
    index('contacts_sealed')
      .on(table.domainId, table.sealedAt)
      .where(sql`sealed_at is not null`),
    index('contacts_deleted')
      .on(table.domainId, table.deletedAt, table.id)
      .where(sql`deleted_at is not null`),
    index('contacts_shared_deleted')
      .on(table.domainId, table.deletedAt, table.id)
      .where(sql`deleted_at is not null and owner_id is null`),
    index('contacts_owned_deleted')
      .on(table.domainId, table.ownerId, table.deletedAt, table.id)
      .where(sql`deleted_at is not null and owner_id is not null and sealed_at is null`),
    index('contacts_shared_search')
      .using(
        'gin',
        table.domainId,
        sql`${table.searchText} gin_trgm_ops`,
        sql`${table.phoneKeys} gin_trgm_ops`,
      )
      .where(sql`owner_id is null`),
    index('contacts_personal_search')
      .using(
        'gin',
        table.domainId,
        table.ownerId,
        sql`${table.searchText} gin_trgm_ops`,
        sql`${table.phoneKeys} gin_trgm_ops`,
      )
      .where(sql`owner_id is not null`),
    index('contacts_by_match').using('gin', table.matchKeys),
    index('contacts_personal_by_tag')
      .using('gin', table.domainId, table.ownerId, table.tags)
      .where(sql`tags <> '{}' and owner_id is not null`),
    index('contacts_by_tag')
      .using('gin', table.domainId, table.tags)
      .where(sql`tags <> '{}' and owner_id is null`),
  ],
)
