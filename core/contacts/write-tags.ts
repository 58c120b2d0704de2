import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { fieldColumns, fieldsAsJson, toInput, type ContactFields } from './contact-fields'
import { recordRevisions } from './revision'
import { searchText } from './search-keys'

/** The tags a contact is to have instead of those it has. */
export type Retag = (fields: ContactFields, id: string) => string[]

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, index) => tag === other[index])
}

/** Gives locked contacts other tags, with a revision each; gives the ids of those whose tags did change. */
export async function writeTags(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  retag: Retag,
  batchId: string | null,
): Promise<string[]> {
  const rows = await tx
    .select({ ...fieldColumns, id: contacts.id })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, ids)))
  const changes = rows.flatMap(({ id, ...fields }) => {
    const tags = retag(fields, id)
    return isSame(tags, fields.tags) ? [] : [{ id, tags, search: searchText(toInput({ ...fields, tags })) }]
  })
  if (changes.length === 0) return []
  const changed = changes.map((change) => change.id)
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as wanted (id uuid, tags text[], search text)`
  const tagsAfter = sql`(select jsonb_build_object('tags', wanted.tags) from ${wanted} where wanted.id = ${contacts.id})`
  await recordRevisions(tx, actor, {
    ids: changed,
    action: 'updated',
    before: fieldsAsJson(),
    after: sql`${fieldsAsJson()} || ${tagsAfter}`,
    batchId,
  })
  await tx
    .update(contacts)
    .set({
      tags: sql`wanted.tags`,
      searchText: sql`wanted.search`,
      version: sql`${contacts.version} + 1`,
      updatedAt: sql`now()`,
      updatedByName: actor.name,
    })
    .from(wanted)
    .where(and(visibleContacts(actor), sql`${contacts.id} = wanted.id`))
  return changed
}
