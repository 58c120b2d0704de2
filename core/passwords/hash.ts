import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { RateLimitedError } from '@/core/errors'

/** Argon2id as OWASP's Password Storage Cheat Sheet advises: 19 MiB, two passes, one lane. */
export const argon2Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Hash of a password that nobody knows: verified for an unknown person, so that it takes as long. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$XlqkwnQTa4EmjPLd8rL/5Q$QmtEuN4vH+bsesZoHuUky1iYwyH2sBqmEXfIkQ6a64c'

const AT_ONCE = 2
const WAITING = 64

// One queue a process, though bundles load this module more than once.
const KEY = Symbol.for('commonbook.hashing')
const processWide = globalThis as { [KEY]?: ReturnType<typeof pLimit> }

/** Two hashes at a time leave the other threads to files and names; a long queue is an attack, or no use to anybody. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const limit = (processWide[KEY] ??= pLimit(AT_ONCE))
  if (limit.pendingCount >= WAITING) throw new RateLimitedError(60)
  return limit(work)
}

/** The same characters typed on different keyboards are the same password (NIST SP 800-63B, 3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC')
}

/**
 * What is stored of a password, in PHC form.
 * @throws RateLimitedError when too many are waiting
 */
export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normal(password), argon2Options))
}

/**
 * Whether a password is the one behind a stored hash. Without a hash the answer is no, after the same time.
 * @throws RateLimitedError when too many are waiting
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(stored ?? NOBODYS, normal(password)))
  return matches && stored !== null
}
