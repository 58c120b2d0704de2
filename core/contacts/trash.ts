import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { contacts } from '@/db/schema/contacts'
import { fieldsAsJson } from './contact-fields'
import { recordRevisions } from './revision'

const nothing = sql`'{}'::jsonb`
const nextVersion = sql`${contacts.version} + 1`

/** Moves locked contacts to the trash, with a revision each. */
export async function moveToTrash(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  batchId: string | null,
): Promise<void> {
  await recordRevisions(tx, actor, {
    ids,
    action: 'deleted',
    before: fieldsAsJson(),
    after: nothing,
    batchId,
  })
  await tx
    .update(contacts)
    .set({ deletedAt: sql`now()`, deletedByName: actor.name, version: nextVersion })
    .where(and(ownDomain(contacts, actor), isNull(contacts.deletedAt), among(contacts.id, ids)))
}

/** Brings locked contacts back from the trash, with a revision each. */
export async function bringBack(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  const before = sql`null::jsonb`
  await recordRevisions(tx, actor, { ids, action: 'restored', before, after: fieldsAsJson(), batchId: null })
  await tx
    .update(contacts)
    .set({ deletedAt: null, deletedByName: '', version: nextVersion })
    .where(and(ownDomain(contacts, actor), isNotNull(contacts.deletedAt), among(contacts.id, ids)))
}
