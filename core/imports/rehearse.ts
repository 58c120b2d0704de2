import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import { fileBytes } from './file-bytes'
import { verdicts, type Verdict, type VerdictCounts } from './import'
import { lockImport } from './load'
import { reading } from './reading'
import { judgeRecords } from './work/judge-records'
import { readRecords } from './work/read-records'
import { toStaged, writeStaged, type StagedRecord } from './work/staged'

const BATCH = 1_000

/** How many records of an import have each verdict. */
async function countVerdicts(tx: Tx, actor: Actor, id: string): Promise<VerdictCounts> {
  const rows = await tx
    .select({ verdict: importRecords.verdict, count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(and(ownDomain(importRecords, actor), eq(importRecords.importId, id)))
    .groupBy(importRecords.verdict)
  const of = (verdict: Verdict) => rows.find((row) => row.verdict === verdict)?.count ?? 0
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, of(verdict)])) as Record<
    Verdict,
    number
  >
  return { ...counts, read: rows.reduce((sum, row) => sum + row.count, 0) }
}

/**
 * Reads an uploaded file and says of each of its records what an import would do with it; no contact is written. All
 * of it or nothing. Throws NotFoundError, ForbiddenError, ConflictError when it is imported already, and FileError.
 */
export async function rehearseImport(actor: Actor, id: string): Promise<VerdictCounts> {
  return inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['columns', 'rehearsing', 'rehearsed'])
    await tx.delete(importRecords).where(and(ownDomain(importRecords, actor), eq(importRecords.importId, id)))
    const country = actor.domain.defaultCountry
    let batch: StagedRecord[] = []
    let number = 0
    for await (const record of readRecords(() => fileBytes(actor, id), reading.parse(row.reading), {
      country,
    })) {
      batch.push(await toStaged(record, ++number, country))
      if (batch.length < BATCH) continue
      await writeStaged(tx, actor, id, batch)
      batch = []
    }
    if (batch.length > 0) await writeStaged(tx, actor, id, batch)
    await judgeRecords(tx, actor, id)
    const counts = await countVerdicts(tx, actor, id)
    await tx
      .update(imports)
      .set({ status: 'rehearsed', counts, rehearsedAt: sql`now()` })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    return counts
  })
}
