import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** One person's sign-in: an e-mail is one identity in the whole installation. */
export const identities = pgTable('identities', {
  id: uuid().primaryKey(),
  /** Lower case. */
  email: text().notNull().unique(),
  /** Argon2id in PHC form; null until an invitation is accepted. */
  passwordHash: text(),
  passwordChangedAt: timestamp({ withTimezone: true }),
  /** Null follows the browser. */
  language: text({ enum: ['en', 'es', 'fr'] }),
  theme: text({ enum: ['light', 'dark', 'system'] })
    .notNull()
    .default('system'),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
})
