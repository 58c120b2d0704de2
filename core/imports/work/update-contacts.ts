import { and, asc, gt, inArray, isNull, sql } from 'drizzle-orm'
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
import { wholeRow } from './staged-row'

const UPDATES = ['fill', 'overwrite', 'add-numbers'] as const
const STEP = 500

/**
 * Writes what records say into the contacts they are matched with, each contact once; gives how many records that
 * were. A record whose contact is gone by now, or could not hold it, is added instead.
 */
export async function updateContacts(
  tx: Tx,
  actor: Actor,
  { importId, batchId, target }: ImportPlace,
  told: (done: number) => Promise<void>,
): Promise<number> {
  const all = ofImport(actor, importId)
  const updating = and(all, isNull(importRecords.matchLine), inArray(importRecords.action, [...UPDATES]))
  let done = 0
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const found = await tx
      .selectDistinct({ id: sql<string>`${importRecords.matchId}` })
      .from(importRecords)
      .where(and(updating, gt(importRecords.matchId, last)))
      .orderBy(asc(importRecords.matchId))
      .limit(STEP)
    const ids = found.map(({ id }) => id)
    if (ids.length === 0) break
    await updateSome(tx, actor, { batchId, target }, ids, updating)
    last = ids.at(-1) ?? last
    done += ids.length
    await told(done)
  }
  const [folded] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(and(all, inArray(importRecords.action, [...UPDATES])))
  return folded?.count ?? 0
}

async function updateSome(
  tx: Tx,
  actor: Actor,
  { batchId, target }: Pick<ImportPlace, 'batchId' | 'target'>,
  ids: readonly string[],
  updating: ReturnType<typeof and>,
): Promise<void> {
  const locked = await lockAmong(tx, ids, and(visibleContacts(actor), inBook(actor, target)) ?? sql`false`)
  const gone = ids.filter((id) => !locked.includes(id))
  if (gone.length > 0) {
    await tx
      .update(importRecords)
      .set({ action: 'add', matchId: null })
      .where(and(updating, among(importRecords.matchId, gone)))
  }
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
  const records = await tx
    .select({
      number: importRecords.number,
      matchId: importRecords.matchId,
      action: importRecords.action,
      row: importRecords.row,
      hasPhoto: sql<boolean>`${importRecords.photo} is not null`,
    })
    .from(importRecords)
    .where(and(updating, among(importRecords.matchId, locked)))
    .orderBy(importRecords.number)
  const tooMuch: number[] = []
  const changes = there.flatMap(({ id, fields, externalId, extras, hasPhoto }): Change[] => {
    let combined = fields
    let kept = { externalId, extras }
    let takesPhoto = false
    for (const record of records.filter(({ matchId }) => matchId === id)) {
      const row = wholeRow(record.row ?? {})
      const next = combine(combined, fieldsOf(row), record.action as (typeof UPDATES)[number])
      if (!fits(next)) {
        tooMuch.push(record.number)
        continue
      }
      combined = next
      takesPhoto ||= record.action !== 'add-numbers' && record.hasPhoto && !hasPhoto
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
  if (tooMuch.length > 0) {
    await tx
      .update(importRecords)
      .set({ action: 'add', matchId: null })
      .where(and(updating, inArray(importRecords.number, tooMuch)))
  }
  await writeMany(tx, actor, changes, batchId)
  // A picture that is there stays. Undo takes away those as old as its revisions: see core/contacts/merged-photos.ts.
  await tx.execute(sql`
    insert into ${contactPhotos} (domain_id, contact_id, type, data)
    select ${importRecords.domainId}, ${importRecords.matchId}, 'image/jpeg', ${importRecords.photo}
    from ${importRecords}
    where ${updating} and ${among(importRecords.matchId, locked)} and ${importRecords.photo} is not null
      and ${importRecords.action} <> 'add-numbers'
    order by ${importRecords.number}
    on conflict do nothing`)
}
