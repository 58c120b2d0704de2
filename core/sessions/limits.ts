import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { tokenHash } from '@/core/access/token-hash'
import { RateLimitedError } from '@/core/errors'
import { pool } from '@/db/client'
import { networkOf } from './network'

/** The driver as rate-limiter-flexible wants it: the interface of node-postgres. */
const storeClient = {
  query: async ({ text, values }: { text: string; values?: (string | number | null)[] }) => {
    const rows = await pool().unsafe(text, values)
    return { rows, rowCount: rows.count }
  },
}

/** So many tries in so many minutes, counted from the first one. Kept in the database: a restart forgets nothing. */
function limit(keyPrefix: string, points: number, minutes: number, clearExpiredByTimeout = false) {
  const table = { storeClient, storeType: 'client', tableName: 'rate_limits', tableCreated: true }
  return new RateLimiterPostgres({
    ...table,
    keyPrefix,
    points,
    duration: minutes * 60,
    clearExpiredByTimeout,
  })
}

/** A person at a keyboard mistypes a few times; beyond that it is a program. It forgets expired rows of all. */
const pair = limit('sign-in:pair', 10, 15, true)
/** Many machines trying one account. Not less, or anybody could keep a person out. */
const account = limit('sign-in:account', 50, 60)
/** One machine trying many accounts. An office behind one address shares it, but successes are not counted. */
const network = limit('sign-in:network', 100, 60)
/** Mails asked for: to one mailbox, and from one place. */
const mailbox = limit('mail:account', 3, 60)
const asking = limit('mail:network', 20, 60)
/** Tries of one-time links, and of one's current password. */
const links = limit('link:network', 60, 60)
const current = limit('password:identity', 10, 15)

type Counter = { limiter: RateLimiterPostgres; key: string }

function counter(limiter: RateLimiterPostgres, ...parts: string[]): Counter {
  return { limiter, key: tokenHash(parts.join('\n')).toString('base64url') }
}

async function consume(counters: readonly Counter[]): Promise<void> {
  const answers = await Promise.allSettled(counters.map(({ limiter: one, key }) => one.consume(key)))
  let wait = 0
  for (const answer of answers) {
    if (answer.status === 'fulfilled') continue
    if (!(answer.reason instanceof RateLimiterRes)) throw answer.reason
    wait = Math.max(wait, answer.reason.msBeforeNext)
  }
  if (wait > 0) throw new RateLimitedError(Math.ceil(wait / 1000))
}

/** A try to sign in that has been counted; `succeeded` gives it back. */
export type CountedTry = { succeeded: () => Promise<void> }

/**
 * Counts a try to sign in before the password is looked at, so that many at once cannot outrun the count. Accounts
 * that do not exist are counted alike.
 * @throws RateLimitedError when there were too many from this network, for this account, or both
 */
export async function countSignIn(email: string, address: string): Promise<CountedTry> {
  const from = networkOf(address)
  const together = counter(pair, email, from)
  const others = [counter(account, email), counter(network, from)]
  await consume([together, ...others])
  return {
    succeeded: async () => {
      await together.limiter.delete(together.key)
      await Promise.all(others.map(({ limiter: one, key }) => one.reward(key)))
    },
  }
}

/**
 * Counts a request for a mail to an address, whether anybody has it or not.
 * @throws RateLimitedError when there were too many
 */
export async function countMailRequest(email: string, address: string): Promise<void> {
  await consume([counter(mailbox, email), counter(asking, networkOf(address))])
}

/**
 * Counts a try of one's own current password, which a stolen session could otherwise guess.
 * @throws RateLimitedError when there were too many
 */
export async function countPasswordTry(identityId: string): Promise<CountedTry> {
  const own = counter(current, identityId)
  await consume([own])
  return {
    succeeded: async () => {
      await own.limiter.delete(own.key)
    },
  }
}

/**
 * Counts a try of a one-time link.
 * @throws RateLimitedError when there were too many from this network
 */
export async function countLinkTry(address: string): Promise<void> {
  await consume([counter(links, networkOf(address))])
}
