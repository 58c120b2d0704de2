import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import type { FileContact, Finding } from '@/core/contacts/formats/file-record'
import { inLines } from '@/core/contacts/text'
import { ConflictError, InvalidError, NotFoundError } from '@/core/errors'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import { findingsLeft, type Correction } from './findings-left'
import { readTyped } from './judge/read-typed'
import { unplacedLeft } from './left-out-cells'
import { lockImport } from './load'
import { ofImport } from './of-import'
import { putValues, valueAt } from './put-value'
import { demandSeen, type Seen } from './rehearsal-mark'
import { saidContact } from './said-contact'
import { countJudged } from './work/count-judged'
import { planOf } from './work/judge-if-changed'
import { judgeRecords } from './work/judge-records'
import { rewriteStaged, toStaged } from './work/staged'

const LONGEST = 20_000

/** What stood in a field when a person saw it. */
export type Held = Pick<Correction, 'field' | 'held'>

/** Throws ConflictError when something else stands there by now, or the list has become shorter. */
function demandHeld(contact: FileContact, shown: readonly Held[]): void {
  const isOther = shown.some(({ field, held }) => {
    if (held === undefined) return false
    const stands = valueAt(contact, field)
    return stands === null || inLines(stands) !== inLines(held)
  })
  if (isOther) throw new ConflictError(0)
}

/**
 * Corrects fields of a record before the import, and judges the file anew. Throws NotFoundError, ForbiddenError,
 * ConflictError when it is not rehearsed any more or something else stands there by now than was `held`, InvalidError.
 * `beside` is what tells that a row of a list is still the same one, where only a part of it is corrected.
 */
export async function editImportRecord(
  actor: Actor,
  id: string,
  number: number,
  corrections: readonly Correction[],
  { beside = [], ...seen }: Seen & { beside?: readonly Held[] } = {},
): Promise<void> {
  if (corrections.some(({ value }) => value.length > LONGEST))
    throw new InvalidError({ value: [{ key: 'too-long', params: { max: LONGEST } }] })
  await inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['rehearsed'])
    await demandSeen(tx, actor, id, seen)
    const here = and(ofImport(actor, id), eq(importRecords.number, number))
    const [record] = Number.isSafeInteger(number) ? await tx.select().from(importRecords).where(here) : []
    if (!record) throw new NotFoundError('record')
    if (corrections.length === 0) return
    const { line, unplaced } = record
    const before = { line, unplaced, contact: saidContact(record), findings: record.findings as Finding[] }
    const contact = saidContact(record)
    demandHeld(contact, [...corrections, ...beside])
    putValues(contact, corrections)
    const country = actor.domain.defaultCountry
    const told = readTyped(contact, corrections, { country, line })
    const findings = findingsLeft(before, corrections)
    const left = unplacedLeft(unplaced, before.findings, findings)
    const read = { ...before, contact, findings: [...findings, ...told], unplaced: left }
    const others = await planOf(tx, actor, id, number)
    const corrected = await toStaged(read, number, country)
    await rewriteStaged(tx, actor, id, corrected)
    const judgedSeq = await judgeRecords(tx, actor, row)
    // What is said of other records may have changed too, on pages that nobody looks at.
    const isOther = judgedSeq !== row.judgedSeq && (await planOf(tx, actor, id, number)) !== others
    const { counts, missing } = await countJudged(tx, actor, row)
    await tx
      .update(imports)
      .set({
        counts: { ...row.counts, ...counts, ...missing },
        judgedSeq,
        planVersion: row.planVersion + 1,
        ...(isOther && { error: 'book-changed' }),
      })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
