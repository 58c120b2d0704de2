import { and, isNull, type SQL } from 'drizzle-orm'
import { contacts } from '@/db/schema/contacts'
import type { Actor } from './actor'
import { ownDomain } from './own-domain'

/**
 * The one definition of seeing a contact: pages, search, counts, autocomplete and export all go through it.
 * Every contact is a Shared Contact today: whoever is in the domain sees it, unless it is deleted.
 */
export function visibleContacts(actor: Actor): SQL {
  return and(ownDomain(contacts, actor), isNull(contacts.deletedAt)) as SQL
}
