import { and, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { contactFacts } from '@/core/access/contact-facts'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import {
  canDeleteContact,
  canEditContact,
  canMaintainSharedContacts,
  canShareWithWorkspace,
} from '@/core/access/policy'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import type { ContactAccess } from './access'
import { BATCH_SIZE } from './batch'
import { giveBackAccess } from './give-back-access'
import { lockAmong } from './lock-many'
import { takeBackPhotos } from './merged-photos'
import { fieldColumns, type ContactFields } from './contact-fields'
import { isWrittenContact } from './revision'
import type { KeptFields } from './row-record'
import { bringBack, moveToTrash } from './trash'
import { writeMany } from './write-many'

/**
 * What undoing a part of a batch did; `already` contacts were undone before, `last` is where the next part begins,
 * null when there is none.
 */
export type UndonePart = { restored: string[]; already: number; kept: number; last: string | null }

/** A later revision of the contact of another one. */
export const next = alias(contactRevisions, 'next')

/** Whether `next` took a revision back. */
export const isTakenBack = sql<boolean>`case ${contactRevisions.action}
  when 'deleted' then coalesce(${next.action} = 'restored', false)
  when 'created' then coalesce(${next.action} = 'deleted', false)
  else coalesce(${next.after} = ${contactRevisions.before}, false) end`

/**
 * Asks something of the contact of each revision. It is looked up by its id, once for each: a join is planned by what
 * the statistics know, which is nothing in a domain just filled, and compares each write with each contact then.
 */
function ofItsContact(actor: Actor, question: SQL): SQL {
  const there = and(isWrittenContact, ownDomain(contacts, actor), isNull(contacts.sealedAt))
  return sql`(select ${question} from ${contacts} where ${there})`
}

/**
 * The writes of a batch that the actor may take back: their own; on Shared Contacts everybody's, for those who maintain
 * them. For revisions.
 */
function undoable(actor: Actor, batchId: string): SQL {
  const author = actor.userId === null ? undefined : eq(contactRevisions.actorUserId, actor.userId)
  const shared = canMaintainSharedContacts(actor) ? isNull(contacts.ownerId) : undefined
  return and(
    ownDomain(contactRevisions, actor),
    eq(contactRevisions.batchId, batchId),
    ofItsContact(actor, or(author, shared) ?? sql`false`),
  ) as SQL
}

/** How many writes of a batch the actor may take back, and whether some are on Shared Contacts that they maintain. */
export async function countUndoable(
  tx: Tx,
  actor: Actor,
  batchId: string,
): Promise<{ count: number; shared: boolean }> {
  const isShared = ofItsContact(
    actor,
    canMaintainSharedContacts(actor) ? isNull(contacts.ownerId) : sql`false`,
  )
  const [row] = await tx.execute<{ count: number; shared: boolean }>(sql`
    select count(*)::int as count, coalesce(bool_or(${isShared}), false) as shared
    from ${contactRevisions} where ${undoable(actor, batchId)}`)
  return row ?? { count: 0, shared: false }
}

/** Whether who had a contact before may have it again: the workspace only from whoever may share with it now. */
function mayGiveBack(
  actor: Actor,
  { ownerId, before }: { ownerId: string | null; before: unknown },
): boolean {
  const { ownerId: had } = before as Pick<ContactAccess, 'ownerId'>
  return had !== null || ownerId === null || canShareWithWorkspace(actor)
}

/**
 * Undoes up to 1,000 writes of a batch beyond a contact id. A contact whose one write since took the batch's back is
 * undone already; one that was written otherwise (by anybody) keeps what it has, and is counted as kept, unless
 * `force` takes it back all the same.
 */
export async function undoPart(
  tx: Tx,
  actor: Actor,
  batchId: string,
  from: string | null,
  force = false,
): Promise<UndonePart> {
  const written = await tx
    .select({ id: contactRevisions.contactId })
    .from(contactRevisions)
    .where(and(undoable(actor, batchId), from === null ? undefined : gt(contactRevisions.contactId, from)))
    .orderBy(contactRevisions.contactId)
    .limit(BATCH_SIZE)
  const ids = written.map(({ id }) => id)
  // First of all, so that a second undo at the same moment reads what the first one wrote.
  await lockAmong(tx, ids, ownDomain(contacts, actor))
  // Each of the three is read for these contacts alone, and then they are joined; see `ofItsContact`.
  await tx.execute(sql`set local enable_nestloop = off`)
  const rows = await tx
    .select({
      id: contacts.id,
      action: contactRevisions.action,
      ...contactFacts(actor),
      before: contactRevisions.before,
      fields: fieldColumns,
      kept: { externalId: contacts.externalId, extras: contacts.extras },
      isLatest: sql<boolean>`${contacts.version} = ${contactRevisions.version}`,
      isTakenBack,
      isThere: sql<boolean>`${contacts.deletedAt} is null`,
    })
    .from(contactRevisions)
    .innerJoin(contacts, isWrittenContact)
    .leftJoin(
      next,
      and(
        ownDomain(next, actor),
        among(next.contactId, ids),
        eq(next.contactId, contacts.id),
        eq(next.version, contacts.version),
        eq(next.version, sql`${contactRevisions.version} + 1`),
      ),
    )
    .where(
      and(
        undoable(actor, batchId),
        among(contactRevisions.contactId, ids),
        ownDomain(contacts, actor),
        among(contacts.id, ids),
      ),
    )
  await tx.execute(sql`set local enable_nestloop = default`)
  const untouched = rows
    .filter((row) => (row.action === 'updated' ? canEditContact : canDeleteContact)(actor, row))
    .filter((row) => row.action !== 'access' || mayGiveBack(actor, row))
    .filter(
      (row) =>
        row.isLatest ||
        (force && row.isThere && row.action !== 'deleted' && row.action !== 'access' && !row.isTakenBack),
    )
  const deleted = untouched.filter((row) => row.action === 'deleted').map((row) => row.id)
  const added = untouched.filter((row) => row.action === 'created').map((row) => row.id)
  const changed = untouched.filter((row) => row.action === 'updated')
  const regranted = untouched.filter((row) => row.action === 'access')
  if (deleted.length > 0) await bringBack(tx, actor, deleted)
  if (added.length > 0) await moveToTrash(tx, actor, added, null)
  const changes = changed.map(({ id, before, fields, kept }) => {
    // What a revision does not know stays what it is.
    const { externalId, extras, ...was } = { ...kept, ...before } as KeptFields & Partial<ContactFields>
    return { id, fields: { ...fields, ...was }, kept: { externalId, extras } }
  })
  await writeMany(tx, actor, changes, null)
  const changedIds = changed.map((row) => row.id)
  if (changedIds.length > 0) await takeBackPhotos(tx, actor, batchId, changedIds)
  await giveBackAccess(tx, actor, regranted)
  const restored = [...deleted, ...added, ...changedIds, ...regranted.map((row) => row.id)]
  const already = rows.filter((row) => row.isTakenBack).length
  return {
    restored,
    already,
    kept: rows.length - restored.length - already,
    last: ids.length === BATCH_SIZE ? (ids.at(-1) ?? null) : null,
  }
}
