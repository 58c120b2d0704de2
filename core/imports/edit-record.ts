import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { emptyFileContact, type FileContact, type Finding } from '@/core/contacts/formats/file-record'
import { fieldsOf, toInput } from '@/core/contacts/contact-fields'
import { InvalidError, NotFoundError } from '@/core/errors'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import { lockImport } from './load'
import { demandSeen, type Seen } from './rehearsal-mark'
import { correctable } from './records'
import { countJudged } from './work/count-judged'
import { planOf } from './work/judge-if-changed'
import { judgeRecords } from './work/judge-records'
import { stagedJson, toStaged, writeStaged, type StagedRow } from './work/staged'
import { ofImport } from './of-import'

const PATH = /^([a-zA-Z]+)(?:\[(\d{1,3})\](?:\.([a-zA-Z0-9]+))?)?$/
const LONGEST = 20_000

/** Puts a text at a path such as `company` or `phones[0].value`. Throws InvalidError for one that leads nowhere. */
function put(contact: FileContact, path: string, value: string): void {
  const [, name = '', index, part] = PATH.exec(path) ?? []
  const nowhere = new InvalidError({ field: [{ key: 'invalid-value' }] })
  if (!correctable.has(name)) throw nowhere
  const holder = contact as unknown as Record<string, unknown>
  if (index === undefined) {
    if (typeof holder[name] !== 'string') throw nowhere
    holder[name] = value
    return
  }
  const list = holder[name]
  const row: unknown = Array.isArray(list) ? list[Number(index)] : undefined
  if (!Array.isArray(list) || row === undefined) throw nowhere
  if (part === undefined && typeof row === 'string') list[Number(index)] = value
  else if (part !== undefined && typeof row === 'object' && row !== null && Object.hasOwn(row, part)) {
    Object.assign(row, { [part]: value })
  } else throw nowhere
}

/**
 * Corrects one field of a record before the import, and judges the file anew. Throws NotFoundError, ForbiddenError,
 * ConflictError when it is not rehearsed any more, InvalidError.
 */
export async function editImportRecord(
  actor: Actor,
  id: string,
  number: number,
  { field, value, ...seen }: { field: string; value: string } & Seen,
): Promise<void> {
  if (value.length > LONGEST)
    throw new InvalidError({ value: [{ key: 'too-long', params: { max: LONGEST } }] })
  await inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['rehearsed'])
    await demandSeen(tx, actor, id, seen)
    const here = and(ofImport(actor, id), eq(importRecords.number, number))
    const [record] = Number.isSafeInteger(number) ? await tx.select().from(importRecords).where(here) : []
    if (!record) throw new NotFoundError('record')
    const staged = record.row as StagedRow | null
    const fromRow = staged && {
      ...toInput(fieldsOf(staged)),
      externalId: staged.externalId,
      extras: staged.extras,
    }
    const contact = structuredClone({ ...emptyFileContact(), ...fromRow, ...record.contact }) as FileContact
    put(contact, field, value)
    const findings = (record.findings as Finding[]).filter(
      (finding) =>
        finding.field !== field && finding.gravity !== 'refused' && finding.key !== 'named-by-address',
    )
    const read = { line: record.line, contact, unplaced: record.unplaced, findings }
    const before = await planOf(tx, actor, id, number)
    const corrected = await toStaged(read, number, actor.domain.defaultCountry)
    await writeStaged(tx, actor, id, stagedJson([corrected]))
    const judgedSeq = await judgeRecords(tx, actor, row)
    // What is said of other records may have changed too, on pages that nobody looks at.
    const isOther = judgedSeq !== row.judgedSeq && (await planOf(tx, actor, id, number)) !== before
    const { counts, missing } = await countJudged(tx, actor, row)
    await tx
      .update(imports)
      .set({
        counts: { ...row.counts, ...counts, ...missing },
        judgedSeq,
        planVersion: row.planVersion + 1,
        rehearsedAt: sql`now()`,
        ...(isOther && { error: 'book-changed' }),
      })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
  })
}
