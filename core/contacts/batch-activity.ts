import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import type { ActivityKind } from '@/core/activity/kinds'
import { recordActivity } from '@/core/activity/record'
import { contacts } from '@/db/schema/contacts'
import { fieldColumns } from './contact-fields'
import { displayName } from './contact-name'

type Told = {
  one: ActivityKind
  many: ActivityKind
  /** What it was done to as a whole, such as an import: then that is named, and `many` told however few they are. */
  subject?: { subjectId: string; subjectName: string } | null
  details?: Record<string, string | number | boolean | null>
}

async function sharedAmong(tx: Tx, actor: Actor, ids: readonly string[]): Promise<{ id: string }[]> {
  return tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(ownDomain(contacts, actor), isNull(contacts.ownerId), among(contacts.id, ids)))
}

/** How many of some contacts are Shared Contacts. */
export async function countShared(tx: Tx, actor: Actor, ids: readonly string[]): Promise<number> {
  return ids.length === 0 ? 0 : (await sharedAmong(tx, actor, ids)).length
}

/**
 * Adds to the activity what was done to Shared Contacts: one is named, several are counted. What is not shared with
 * the workspace is nobody's business there.
 */
export async function recordBatch(tx: Tx, actor: Actor, ids: readonly string[], told: Told): Promise<void> {
  const rows = await sharedAmong(tx, actor, ids)
  const [only, ...others] = rows
  if (only === undefined) return
  const details = { ...told.details, count: rows.length }
  if (others.length > 0 || told.subject) {
    await recordActivity(tx, actor, { kind: told.many, ...told.subject, details })
    return
  }
  const named = await tx
    .select(fieldColumns)
    .from(contacts)
    .where(and(ownDomain(contacts, actor), eq(contacts.id, only.id)))
  const subjectName = named[0] ? displayName(named[0]) : ''
  await recordActivity(tx, actor, { kind: told.one, subjectId: only.id, subjectName, details })
}
