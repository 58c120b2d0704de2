import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { recordActivity } from '@/core/activity/record'
import { visibleContacts } from '@/core/access/visible'
import { InvalidError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'
import { fieldColumns, fieldsOf } from './contact-fields'
import { displayName } from './contact-name'
import { fits, mergeFields, mergeKept, type Choices } from './merge-fields'
import { takeOverPhotos } from './merged-photos'
import { moveToTrash } from './trash'
import { writeMany } from './write-many'

/** Contacts that become one: what the others have goes into the kept one, and they into the trash. */
export type Merge = { keepId: string; otherIds: readonly string[]; choices?: Choices }

/**
 * Merges locked contacts under one batch. The kept one gets a revision even when it had everything already, so that its
 * history tells of it.
 * @throws InvalidError when a contact could not hold all of it
 */
export async function writeMerges(
  tx: Tx,
  actor: Actor,
  merges: readonly Merge[],
  batchId: string,
): Promise<{ count: number }> {
  const ids = merges.flatMap(({ keepId, otherIds }) => [keepId, ...otherIds])
  const rows = await tx
    .select({
      ...fieldColumns,
      id: contacts.id,
      externalId: contacts.externalId,
      extras: contacts.extras,
      ownerId: contacts.ownerId,
    })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, ids)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const rowOf = (id: string) => {
    const row = byId.get(id)
    if (!row) throw new NotFoundError('contact')
    return row
  }
  const changes = merges.map(({ keepId, otherIds, choices }) => {
    const kept = rowOf(keepId)
    const others = otherIds.map(rowOf)
    const fields = mergeFields(fieldsOf(kept), others.map(fieldsOf), choices)
    if (!fits(fields)) throw new InvalidError({ id: [{ key: 'merged-too-large' }] })
    return { id: keepId, fields, kept: mergeKept(kept, others) }
  })
  await writeMany(tx, actor, changes, batchId)
  await takeOverPhotos(tx, actor, merges)
  await moveToTrash(
    tx,
    actor,
    merges.flatMap(({ otherIds }) => otherIds),
    batchId,
  )
  const [only] = changes
  // What is not shared with the workspace is nobody's business in its activity.
  if (only && rows.every(({ ownerId }) => ownerId === null)) {
    const name = displayName(only.fields)
    const subject = changes.length === 1 ? { subjectId: only.id, subjectName: name } : {}
    const into = changes.length === 1 ? name : changes.length
    const details = { batchId, count: ids.length, into }
    await recordActivity(tx, actor, { kind: 'contacts.merged', ...subject, details })
  }
  return { count: ids.length }
}
