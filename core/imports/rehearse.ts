import { and, eq, sql } from 'drizzle-orm'
import { setImmediate as otherWork } from 'node:timers/promises'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { ConflictError } from '@/core/errors'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import { fileBytes } from './file-bytes'
import type { ImportStatus, VerdictCounts } from './import'
import { loadImport } from './load'
import { reading } from './reading'
import { countJudged } from './work/count-judged'
import { keepPlans } from './work/keep-plans'
import { judgeRecords } from './work/judge-records'
import { progressOf, type Progress } from './work/progress'
import { readRecords } from './work/read-records'
import { toStaged, writeStaged, type StagedRecord } from './work/staged'

const READ_AT: readonly ImportStatus[] = ['columns', 'rehearsing', 'rehearsed']
const BATCH = 1_000
// Often enough that the database never waits for this thread to send it what is ready.
const TURN = 100

async function stage(
  tx: Tx,
  actor: Actor,
  id: string,
  read: unknown,
  size: number,
  told: Progress,
): Promise<void> {
  let bytes = 0
  const counted = async function* () {
    for await (const part of fileBytes(actor, id)) {
      bytes += part.byteLength
      yield part
    }
  }
  const country = actor.domain.defaultCountry
  let batch: StagedRecord[] = []
  let number = 0
  let writing = Promise.resolve()
  // The database writes one batch while the next is read.
  const write = async () => {
    const ready = batch
    batch = []
    await writing
    writing = writeStaged(tx, actor, id, ready)
    // Awaited a batch later: until then a failure waits there.
    writing.catch(() => {})
  }
  for await (const record of readRecords(counted, reading.parse(read), { country })) {
    batch.push(await toStaged(record, ++number, country))
    if (number % TURN === 0) await otherWork()
    if (batch.length < BATCH) continue
    await write()
    // How many records there will be is guessed from how much of the file they took so far.
    await told(number, Math.round((number * size) / Math.max(1, Math.min(bytes, size))))
  }
  if (batch.length > 0) await write()
  await writing
  await told(number, number)
}

/**
 * Reads an uploaded file and says of each of its records what an import would do with it; no contact is written. All
 * of it or nothing. Throws NotFoundError, ConflictError when it is not to be read, FileError, and CancelledError when
 * somebody stopped it.
 */
export async function rehearseImport(actor: Actor, id: string): Promise<VerdictCounts> {
  const row = await inDomain(actor, (tx) => loadImport(tx, actor, id))
  if (!READ_AT.includes(row.status)) throw new ConflictError(0)
  return inDomain(actor, async (tx) => {
    await tx.delete(importRecords).where(and(ownDomain(importRecords, actor), eq(importRecords.importId, id)))
    await keepPlans(tx)
    await stage(tx, actor, id, row.reading, row.fileSize, progressOf({ domainId: actor.domainId, id }))
    await judgeRecords(tx, actor, row)
    const { counts, missing } = await countJudged(tx, actor, row)
    await tx
      .update(imports)
      .set({ status: 'rehearsed', counts: { ...counts, missing }, rehearsedAt: sql`now()` })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    return counts
  })
}
