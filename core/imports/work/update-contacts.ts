import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { changesBetween } from '@/core/contacts/changes'
import { fieldColumns, fieldsOf } from '@/core/contacts/contact-fields'
import { isPhotoThere } from '@/core/contacts/photo-there'
import { fits } from '@/core/contacts/merge-fields'
import { lockAmong } from '@/core/contacts/lock-many'
import { writeMany, type Change } from '@/core/contacts/write-many'
import { combine } from '@/core/imports/judge/combine'
import { ofImport } from '@/core/imports/of-import'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import type { ImportPlace } from './add-records'
import { recordsAt } from './records-at'

const UPDATES = ['fill', 'overwrite', 'add-numbers'] as const
const STEP = 500

/** A contact, and the numbers of the records that are to be written into it. */
type Update = { id: string; numbers: number[] }

/**
 * Writes what records say into the contacts they are matched with, each contact once; gives how many records that
 * were. A record whose contact is gone by now, or could not hold it, is added instead.
 */
export async function updateContacts(
  tx: Tx,
  actor: Actor,
  place: ImportPlace,
  told: (done: number) => Promise<void>,
): Promise<number> {
  const all = ofImport(actor, place.importId)
  const updating = and(all, isNull(importRecords.matchLine), inArray(importRecords.action, [...UPDATES]))
  // In one reading of the import, however many there are: without statistics of it a batch would read all of it.
  await tx.execute(sql`declare updates no scroll cursor for
    select ${importRecords.matchId} as id, array_agg(${importRecords.number} order by ${importRecords.number}) as numbers
    from ${importRecords} where ${updating} group by ${importRecords.matchId} order by ${importRecords.matchId}`)
  const left: number[] = []
  for (let done = 0; ;) {
    const updates = await tx.execute<Update>(sql`fetch ${sql.raw(String(STEP))} from updates`)
    if (updates.length === 0) break
    left.push(...(await updateSome(tx, actor, place, updates)))
    done += updates.length
    await told(done)
  }
  await tx.execute(sql`close updates`)
  if (left.length > 0) {
    await tx
      .update(importRecords)
      .set({ action: 'add', matchId: null })
      .where(and(updating, sql`${importRecords.number} = any(${`{${left.join(',')}}`}::integer[])`))
  }
  // A picture that is there stays. Undo takes away those as old as its revisions: see core/contacts/merged-photos.ts.
  await tx.execute(sql`
    insert into ${contactPhotos} (domain_id, contact_id, type, data)
    select ${importRecords.domainId}, ${importRecords.matchId}, 'image/jpeg', ${importRecords.photo}
    from ${importRecords}
    where ${updating} and ${importRecords.photo} is not null and ${importRecords.action} <> 'add-numbers'
    order by ${importRecords.number}
    on conflict do nothing`)
  const [folded] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(and(all, inArray(importRecords.action, [...UPDATES])))
  return folded?.count ?? 0
}

/** Writes some contacts; gives the numbers of the records that are to be added instead. */
async function updateSome(
  tx: Tx,
  actor: Actor,
  { importId, batchId, target }: ImportPlace,
  updates: readonly Update[],
): Promise<number[]> {
  const ids = updates.map(({ id }) => id)
  const locked = await lockAmong(tx, ids, and(visibleContacts(actor), inBook(actor, target)) ?? sql`false`)
  const there = await tx
    .select({
      fields: fieldColumns,
      id: contacts.id,
      externalId: contacts.externalId,
      extras: contacts.extras,
      hasPhoto: isPhotoThere(),
    })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, locked)))
  const byId = new Map(there.map((contact) => [contact.id, contact]))
  const records = await recordsAt(
    tx,
    actor,
    importId,
    updates.flatMap(({ numbers }) => numbers),
  )
  const byNumber = new Map(records.map((record) => [record.number, record]))
  const left: number[] = []
  const changes = updates.flatMap(({ id, numbers }): Change[] => {
    const contact = byId.get(id)
    if (!contact) {
      left.push(...numbers)
      return []
    }
    const { fields, externalId, extras, hasPhoto } = contact
    let combined = fields
    let kept = { externalId, extras }
    let takesPhoto = false
    for (const record of numbers.flatMap((number) => byNumber.get(number) ?? [])) {
      const { row, action } = record
      const next = combine(combined, fieldsOf(row), action as (typeof UPDATES)[number])
      if (!fits(next)) {
        left.push(record.number)
        continue
      }
      combined = next
      takesPhoto ||= action !== 'add-numbers' && record.hasPhoto && !hasPhoto
      kept = {
        externalId: kept.externalId || row.externalId,
        extras: [...new Set([...kept.extras, ...row.extras])],
      }
    }
    const isChanged = changesBetween(fields, combined).length > 0 || takesPhoto
    return isChanged || kept.externalId !== externalId || kept.extras.length !== extras.length
      ? [{ id, fields: combined, kept }]
      : []
  })
  await writeMany(tx, actor, changes, batchId)
  return left
}
