import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canMaintainNumber } from '@/core/access/policy'
import { readPhone } from '@/core/contacts/phone'
import { ForbiddenError, InvalidError } from '@/core/errors'
import { violatedConstraint } from '@/db/violated-constraint'
import { sites } from '@/db/schema/sites'
import type { NumberInput } from './number'

/**
 * What is stored of a number as typed, read in the country of the domain.
 * @throws InvalidError when it is no full number or the site is none, ForbiddenError when the site is out of the
 * actor's reach
 */
export async function readNumber(tx: Tx, actor: Actor, input: NumberInput) {
  const { e164, extension } = readPhone(input.number, actor.domain.defaultCountry)
  if (!e164 || extension) throw new InvalidError({ number: [{ key: 'invalid-number' }] })
  const siteId = input.siteId === '' ? null : input.siteId
  if (siteId !== null) {
    const found = await tx
      .select({ id: sites.id })
      .from(sites)
      .where(and(ownDomain(sites, actor), eq(sites.id, siteId)))
    if (found.length === 0) throw new InvalidError({ siteId: [{ key: 'invalid-value' }] })
  }
  if (!canMaintainNumber(actor, siteId)) throw new ForbiddenError()
  return { e164, label: input.label, siteId }
}

/**
 * Awaits a write of a number.
 * @throws InvalidError when the domain has it already
 */
export async function tellingTakenNumber<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    if (violatedConstraint(error) === 'numbers_e164') {
      throw new InvalidError({ number: [{ key: 'number-taken' }] })
    }
    throw error
  }
}
