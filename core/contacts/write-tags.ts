import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { fieldColumns, type ContactFields } from './contact-fields'
import { writeMany } from './write-many'

/** The tags a contact is to have instead of those it has. */
export type Retag = (fields: ContactFields) => string[]

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, index) => tag === other[index])
}

/** Gives locked contacts other tags, with a revision each; gives the ids of those whose tags did change. */
export async function writeTags(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  retag: Retag,
  batchId: string,
): Promise<string[]> {
  const rows = await tx
    .select({ ...fieldColumns, id: contacts.id, externalId: contacts.externalId, extras: contacts.extras })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, ids)))
  const changes = rows.flatMap(({ id, externalId, extras, ...fields }) => {
    const tags = retag(fields)
    if (isSame(tags, fields.tags)) return []
    return [{ id, fields: { ...fields, tags }, kept: { externalId, extras } }]
  })
  await writeMany(tx, actor, changes, batchId)
  return changes.map((change) => change.id)
}
