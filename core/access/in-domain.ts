import { sql } from 'drizzle-orm'
import { database, type Database } from '@/db/client'
import { NotFoundError } from '@/core/errors'
import { ring } from '@/core/live/announce'
import type { Actor } from './actor'
import { isId } from './id'

/** A transaction bound to one domain. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/**
 * Runs work in one transaction that row-level security confines to the actor's domain.
 * The setting is local to the transaction: nothing leaks to the next user of the connection. It is sent first and the
 * work right after it, without waiting in between: the connection keeps the order, and after a setting that failed
 * the transaction takes no statement. Plans are made for the domain at hand: one of 1,000 contacts and one of a million
 * need different ones. What the work announced is rung at its very end.
 */
export async function inDomain<T>(actor: Pick<Actor, 'domainId'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isId(actor.domainId)) throw new NotFoundError('domain')
  return database().transaction(async (tx) => {
    // A literal: SET takes no parameters, and set_config does not reach the workers of Citus.
    const bound = tx.execute(
      sql.raw(
        `set local app.domain_id = '${actor.domainId}'; set local plan_cache_mode = 'force_custom_plan'`,
      ),
    )
    const [, result] = await Promise.all([bound.execute(), work(tx)])
    await ring(tx, actor.domainId)
    return result
  })
}
