import { boolean, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A company: the tenant. Not itself under row-level security, since resellers list several. */
export const domains = pgTable(
  'domains',
  {
    id: uuid().primaryKey(),
    /** As in an e-mail address, lower case: `acme.example`. */
    name: text().notNull().unique(),
    /** What people call the company: `Acme Instruments`. */
    title: text().notNull().default(''),
    status: text({ enum: ['active', 'suspended'] })
      .notNull()
      .default('active'),
    /** ISO 3166-1 alpha-2: the country in which a phone number without one is read. */
    defaultCountry: text().notNull().default('US'),
    language: text({ enum: ['en', 'es', 'fr'] })
      .notNull()
      .default('en'),
    /** IANA name, such as `Europe/Zurich`. */
    timeZone: text().notNull().default('UTC'),
    /** The lowest scope that maintains Shared Contacts. */
    maintainScope: text({ enum: ['call-center-supervisor', 'site-manager', 'office-manager'] })
      .notNull()
      .default('office-manager'),
    /** Days a deleted contact stays restorable. */
    trashDays: integer().notNull().default(30),
    /** Template of a click-to-call link, such as `sip:{e164}@pbx.example`; empty means `tel:`. */
    callLink: text().notNull().default(''),
    /** Whether everybody may export Shared Contacts, not only those who maintain them. */
    openExport: boolean().notNull().default(false),
    /** Whether everybody may share their contacts with the workspace, not only those who maintain Shared Contacts. */
    openSharing: boolean().notNull().default(false),
    /** Whether everybody may edit Shared Contacts, not only those who maintain them. */
    openEditing: boolean().notNull().default(false),
    /** Whether the contacts of somebody who leaves go to a successor, also those shared with nobody. */
    companyOwned: boolean().notNull().default(false),
    /** Days until the sealed contacts of somebody who left are erased. */
    sealDays: integer().notNull().default(30),
    version: integer().notNull().default(1),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('domains_created').on(table.createdAt)],
)
