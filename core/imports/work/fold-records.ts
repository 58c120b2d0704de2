import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { fieldsOf } from '@/core/contacts/contact-fields'
import { withKeys } from '@/core/contacts/contact-row'
import { fits, mergeKept } from '@/core/contacts/merge-fields'
import { combine } from '@/core/imports/judge/combine'
import { ofImport } from '@/core/imports/of-import'
import { importRecords } from '@/db/schema/import-records'
import type { StagedRow } from './staged'

const UPDATES = ['fill', 'overwrite', 'add-numbers'] as const

/**
 * Combines records that are to update an earlier record of the same file with that one, so that what is written later
 * is written once. Where the earlier one is left out, or could not hold both, the later one is added instead.
 */
export async function foldRecords(tx: Tx, actor: Actor, importId: string): Promise<void> {
  const all = ofImport(actor, importId)
  const other = alias(importRecords, 'other')
  const columns = {
    number: importRecords.number,
    action: importRecords.action,
    matchId: importRecords.matchId,
    matchLine: importRecords.matchLine,
    row: importRecords.row,
  }
  const later = await tx
    .select(columns)
    .from(importRecords)
    .where(and(all, isNotNull(importRecords.matchLine), inArray(importRecords.action, [...UPDATES])))
    .orderBy(importRecords.number)
  const photoOf = ({ number }: { number: number }) =>
    tx
      .select({ photo: other.photo })
      .from(other)
      .where(and(ownDomain(other, actor), eq(other.importId, importId), eq(other.number, number)))
  const recordOf = async (contactId: string | null) => {
    const [found] = await tx
      .select(columns)
      .from(importRecords)
      .where(and(all, eq(importRecords.contactId, contactId ?? '')))
    return found
  }
  for (const record of later) {
    let earlier = await recordOf(record.matchId)
    // What was combined with a still earlier one is written there.
    while (earlier && earlier.matchLine !== null && UPDATES.some((action) => action === earlier?.action)) {
      earlier = await recordOf(earlier.matchId)
    }
    const mode = record.action as (typeof UPDATES)[number]
    const there = earlier?.row as StagedRow | null | undefined
    const said = record.row as StagedRow | null
    const fields = there && said && combine(fieldsOf(there), fieldsOf(said), mode)
    if (!earlier || !fields || !fits(fields) || earlier.action === 'skip') {
      await tx
        .update(importRecords)
        .set({ action: 'add', matchId: null, matchLine: null })
        .where(and(all, eq(importRecords.number, record.number)))
      continue
    }
    const kept = mergeKept(there, [said])
    const row = { ...there, ...withKeys(fields, kept.externalId), ...kept }
    await tx
      .update(importRecords)
      .set({
        row: sql`${JSON.stringify(row)}::jsonb`,
        ...(mode === 'add-numbers'
          ? {}
          : { photo: sql`coalesce(${importRecords.photo}, (${photoOf(record)}))` }),
      })
      .where(and(all, eq(importRecords.number, earlier.number)))
  }
}
