import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ConflictError, InvalidError, NotFoundError } from '@/core/errors'
import { domains } from '@/db/schema/domains'
import { violatedConstraint } from '@/db/violated-constraint'
import { type Domain, getDomain } from './get'
import { domainFacts, inOtherDomain } from './in-other-domain'

/**
 * Changes a domain within reach: locked, in a transaction of that domain, so that the change's activity is its own.
 * @throws ForbiddenError, NotFoundError, ConflictError when `version` is no longer the one that stands
 */
export async function changeDomain<T>(
  actor: Actor,
  id: string,
  version: number | undefined,
  work: (tx: Tx, there: Actor, domain: Domain) => Promise<T>,
): Promise<T> {
  const there = inOtherDomain(actor, domainFacts(await getDomain(actor, id)))
  return inDomain(there, async (tx) => {
    const [domain] = await tx.select().from(domains).where(eq(domains.id, id)).for('no key update')
    if (!domain) throw new NotFoundError('domain')
    if (version !== undefined && domain.version !== version) throw new ConflictError(domain.version)
    return work(tx, there, domain)
  })
}

/**
 * Awaits a write of a domain's name.
 * @throws InvalidError when another domain has it
 */
export async function tellingTakenDomain<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (violatedConstraint(error) !== 'domains_name_unique') throw error
    throw new InvalidError({ name: [{ key: 'domain-taken' }] })
  }
}
