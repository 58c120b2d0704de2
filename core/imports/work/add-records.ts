import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { announce } from '@/core/live/announce'
import { seatOf } from '@/core/access/seat'
import { ForbiddenError } from '@/core/errors'
import type { ImportTarget } from '@/core/imports/import'
import { rowColumns, rowRecord, rowValue } from '@/core/contacts/row-record'
import { ofImport } from '@/core/imports/of-import'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import { wholeRow } from './staged-row'

/** Where an import writes: its records, the batch that undoes it, and the book. */
export type ImportPlace = { importId: string; batchId: string; target: ImportTarget }

const STEP = 2_000
// A revision keeps what a person edits, and what no form shows; the rest follows from it.
const DERIVED = ['sortName', 'sortCompany', 'sortTitle', 'searchText', 'phoneKeys', 'matchKeys']
const EMPTY = JSON.stringify(wholeRow({}), (name, value: unknown) =>
  DERIVED.includes(name) ? undefined : value,
)

function columnOf(name: (typeof rowColumns)[number]): string {
  return `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
}

/** Adds what is to be added, with a revision each; gives how many. */
export async function addRecords(
  tx: Tx,
  actor: Actor,
  { importId, batchId, target }: ImportPlace,
  told: (done: number) => Promise<void>,
): Promise<number> {
  const columns = sql.raw(rowColumns.map(columnOf).join(', '))
  const values = sql.join(
    rowColumns.map((name) => (name === 'matchKeys' ? importRecords.keys : sql.raw(rowValue('x', name)))),
    sql`, `,
  )
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${importRecords.number}), 0)::int` })
    .from(importRecords)
    .where(and(ofImport(actor, importId), eq(importRecords.action, 'add')))
  const owner = target === 'shared' ? null : seatOf(actor)
  if (target === 'personal' && owner === null) throw new ForbiddenError()
  let added = 0
  const end = last?.number ?? 0
  for (let from = 0; from < end; from += STEP) {
    // In the order of the file: the planner then takes the index by number, whatever it believes of so new a table, and
    // not another one in which it would walk through the whole import for each step.
    const inOrder = sql`order by ${importRecords.number}`
    const chosen = and(
      ofImport(actor, importId),
      gt(importRecords.number, from),
      lte(importRecords.number, from + STEP),
      eq(importRecords.action, 'add'),
    )
    const rows = await tx.execute<{ id: string }>(sql`
      insert into ${contacts} (domain_id, id, owner_id, ${columns}, updated_by_name)
      select ${importRecords.domainId}, ${importRecords.contactId}, ${owner}::uuid, ${values}, ${actor.name}
      from ${importRecords}, jsonb_to_record(${importRecords.row}) as x (${rowRecord}) where ${chosen} ${inOrder}
      returning id`)
    added += rows.length
    if (rows.length > 0)
      announce(
        tx,
        rows.map(({ id }) => id),
      )
    // A revision of an added contact has the contact's own id: there is no other before it.
    await tx.execute(sql`
      insert into ${contactRevisions} (domain_id, id, contact_id, version, action, actor_user_id, actor_home_domain_id,
        actor_name, door, before, after, batch_id)
      select ${importRecords.domainId}, ${importRecords.contactId}, ${importRecords.contactId}, 1, 'created',
        ${actor.userId}::uuid, ${actor.homeDomainId}::uuid, ${actor.name}, 'import', null,
        ${EMPTY}::jsonb || (${importRecords.row} - ${sql.raw(`'{${DERIVED.join(',')}}'::text[]`)}), ${batchId}::uuid
      from ${importRecords} where ${chosen} ${inOrder}`)
    await tx.execute(sql`
      insert into ${contactPhotos} (domain_id, contact_id, type, data)
      select ${importRecords.domainId}, ${importRecords.contactId}, 'image/jpeg', ${importRecords.photo}
      from ${importRecords} where ${chosen} and ${importRecords.photo} is not null ${inOrder}`)
    await told(added)
  }
  return added
}
