import { setImmediate as otherWork } from 'node:timers/promises'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { fileBytes } from '@/core/imports/file-bytes'
import type { ImportRow } from '@/core/imports/load'
import { reading } from '@/core/imports/reading'
import { progressOf } from './progress'
import { readUnread, rulesOf, type OpenFile, type Rules, type Unread } from './read-records'
import { writeStaged } from './staged'
import { stagerHere, stagerInThread, type Stager } from './stager'

// A batch is full with so many records, or when so many bytes of the file were read for it: records may have pictures.
// PostgreSQL takes half as long again for each record of a batch whose JSON outgrows the caches of a processor.
const BATCH = 250
const BATCH_BYTES = 4_000_000
// One is made ready, one is written, and two wait, so that nobody else does.
const MOST_UNDERWAY = 4
// Often enough that what was made ready is passed on at once.
const TURN = 100
// Some 8,000 records: what another thread saves is then more than it takes to start.
const LARGE = 1_000_000

type Source = { open: OpenFile; rules: Rules; stager: Stager }

async function readAndPass(
  tx: Tx,
  actor: Actor,
  row: ImportRow,
  { open, rules, stager }: Source,
): Promise<void> {
  const { id, fileSize } = row
  const told = progressOf({ domainId: actor.domainId, id })
  let bytes = 0
  // Of the parts that were read to their end.
  const whole = { records: 0, bytes: 0 }
  const counted = async function* () {
    for await (const part of open()) {
      Object.assign(whole, { records: number, bytes })
      bytes += part.byteLength
      yield part
    }
  }
  const underway: Promise<void>[] = []
  let unread: Unread[] = []
  let number = 0
  let passed = 0
  const pass = async () => {
    const ready = stager.stage({ unread, first: number - unread.length + 1 })
    unread = []
    passed = bytes
    const written = ready.then((json) => writeStaged(tx, actor, id, json))
    // Awaited some batches later: until then a failure waits there.
    written.catch(() => {})
    underway.push(written)
    if (underway.length >= MOST_UNDERWAY) await underway.shift()
  }
  try {
    for await (const one of readUnread(counted, rules.reading)) {
      unread.push(one)
      if (++number % TURN === 0) await otherWork()
      if (unread.length < BATCH && bytes - passed < BATCH_BYTES) continue
      await pass()
      // How many records there will be is guessed from how much of the file they took so far. Of one that is read as a
      // whole before its first record, or has one part, nothing is known.
      if (whole.records > 0) await told(number, Math.round((whole.records * fileSize) / whole.bytes))
      else if (bytes >= fileSize) await told(number, number)
    }
    if (unread.length > 0) await pass()
    for (const written of underway) await written
  } finally {
    // Nothing may be written when the transaction has ended.
    await Promise.allSettled(underway)
  }
  await told(number, number)
}

/**
 * Reads the file of an import and keeps each of its records, not yet compared with the book. Of a large file another
 * thread makes the records ready, while this one takes it apart and has them written. Throws FileError, and
 * CancelledError when somebody stopped it.
 */
export async function stageFile(tx: Tx, actor: Actor, row: ImportRow): Promise<void> {
  const open = () => fileBytes(actor, row.id)
  const rules = await rulesOf(open, reading.parse(row.reading), actor.domain.defaultCountry)
  const stager = row.fileSize > LARGE ? stagerInThread(rules) : stagerHere(rules)
  try {
    await readAndPass(tx, actor, row, { open, rules, stager })
  } finally {
    await stager.end()
  }
}
