import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/core/access/in-domain'
import { database } from '@/db/client'

// What a transaction adds meanwhile is a portion: a larger one costs less for each contact, but until it is taken up
// everybody's search reads it.
const EVERY_MS = 1_500

/**
 * Lets what this transaction adds wait for the search indexes to take it up, which is half of what adding a contact
 * costs: `takingUp` has that done beside it.
 */
export async function gatherForSearch(tx: Tx): Promise<void> {
  await tx.execute(sql`set local work_mem = '64MB'`)
  // When that much waits, the transaction takes it up by itself.
  await tx.execute(sql`set local gin_pending_list_limit = '128MB'`)
}

async function takeUp(): Promise<void> {
  await database().execute(sql`select take_up_contacts()`)
}

async function takeUpUntil(ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await pause(EVERY_MS, undefined, { signal: ended }).catch(() => {})
    await takeUp()
  }
}

/**
 * Does work that gathers for the search indexes, and has them take it up on another connection meanwhile, and at the
 * end what is left, so that whoever saves the next contact need not.
 */
export async function takingUp<Done>(work: () => Promise<Done>): Promise<Done> {
  const ending = new AbortController()
  const taking = takeUpUntil(ending.signal)
  // Awaited at the end: until then a failure waits there, and the work goes on without it.
  taking.catch(() => {})
  try {
    return await work()
  } finally {
    ending.abort()
    await taking
  }
}
