import { and, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { contacts } from '@/db/schema/contacts'
import { fieldsAsJson, fieldsOf, type ContactFields } from './contact-fields'
import { withKeys } from './contact-row'
import { recordRevisions } from './revision'
import { rowColumns, rowRecord, type KeptFields } from './row-record'

/** What a locked contact is to become. */
export type Change = { id: string; fields: ContactFields; kept: KeptFields }

/** The kept fields of a row of `contacts` as one `jsonb`; they stand beside the others in a revision of many. */
const keptAsJson = sql`jsonb_build_object('externalId', ${contacts.externalId}, 'extras', ${contacts.extras})`

/**
 * Writes new fields into locked contacts, with a revision each, in two statements. Numbers are stored as they are
 * given, not read again. The caller has seen to it that something changes.
 */
export async function writeMany(
  tx: Tx,
  actor: Actor,
  changes: readonly Change[],
  batchId: string | null,
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ id, fields, kept }) => {
    const after = fieldsOf(fields)
    return { id, after: { ...after, ...kept }, ...withKeys(after, kept.externalId), ...kept }
  })
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as wanted (id uuid, after jsonb, ${rowRecord})`
  const ids = changes.map((change) => change.id)
  await recordRevisions(tx, actor, {
    ids,
    action: 'updated',
    before: sql`${fieldsAsJson()} || ${keptAsJson}`,
    after: sql`wanted.after`,
    join: sql`join ${wanted} on wanted.id = ${contacts.id}`,
    batchId,
  })
  await tx
    .update(contacts)
    .set({
      ...Object.fromEntries(rowColumns.map((name) => [name, sql.raw(`wanted."${name}"`)])),
      version: sql`${contacts.version} + 1`,
      updatedAt: sql`now()`,
      updatedByName: actor.name,
    })
    .from(wanted)
    .where(
      and(
        ownDomain(contacts, actor),
        isNull(contacts.deletedAt),
        sql`${contacts.id} = wanted.id`,
        // Said twice: without statistics of the book a join alone may read all of it.
        among(contacts.id, ids),
      ),
    )
}
