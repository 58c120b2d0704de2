import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
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
  details?: Record<string, string | number | boolean | null>
}

/** Adds to the activity what was done to contacts: one is named, several are counted. */
export async function recordBatch(tx: Tx, actor: Actor, ids: readonly string[], told: Told): Promise<void> {
  const [only, ...others] = ids
  if (only === undefined) return
  const details = { ...told.details, count: ids.length }
  if (others.length > 0) return recordActivity(tx, actor, { kind: told.many, details })
  const rows = await tx
    .select(fieldColumns)
    .from(contacts)
    .where(and(ownDomain(contacts, actor), eq(contacts.id, only)))
  const subjectName = rows[0] ? displayName(rows[0]) : ''
  await recordActivity(tx, actor, { kind: told.one, subjectId: only, subjectName, details })
}
