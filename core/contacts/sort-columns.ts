import type { PgColumn } from 'drizzle-orm/pg-core'
import { contacts } from '@/db/schema/contacts'

/** By what a list of contacts is sorted. */
export type ContactSort = 'name' | 'company' | 'title' | 'updated'

/** The column of each order. */
export const sortColumns: Record<ContactSort, PgColumn> = {
  name: contacts.sortName,
  company: contacts.sortCompany,
  title: contacts.sortTitle,
  updated: contacts.updatedAt,
}
