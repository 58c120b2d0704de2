import { sql } from 'drizzle-orm'
import { contacts } from '@/db/schema/contacts'
import type { Actor } from './actor'
import { grantTo } from './grants'

/** A contact as far as the rules need to know it. */
export type ContactFacts = {
  /** Null for a Shared Contact. */
  ownerId: string | null
  /** Who shared it with the workspace, if it was somebody's. */
  sharedByUserId: string | null
  /** Whether it was given to the actor to edit, by itself or through a number. */
  editGranted: boolean
}

const ownColumns = { ownerId: contacts.ownerId, sharedByUserId: contacts.sharedByUserId }

/** The columns that give the facts of a contact for an actor. */
export function contactFacts(actor: Actor) {
  return {
    ...ownColumns,
    editGranted: sql<boolean>`${grantTo(actor, sql`g.can_edit`)}`,
  }
}

/** What of `contactFacts` there is to know of a Shared Contact: the workspace has it, and grants say nothing of it. */
export function sharedContactFacts() {
  return { ...ownColumns, editGranted: sql<boolean>`false` }
}
