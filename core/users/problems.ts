import type { Actor } from '@/core/access/actor'
import { canGrantScope, reachesSite } from '@/core/access/policy'
import type { Scope } from '@/core/access/scope'
import { ForbiddenError, InvalidError } from '@/core/errors'
import { violatedConstraint } from '@/db/violated-constraint'

const taken: Record<string, { field: string; key: string }> = {
  users_email: { field: 'email', key: 'email-taken' },
  users_identity: { field: 'email', key: 'email-taken' },
  identities_email_unique: { field: 'email', key: 'email-taken' },
  users_extension: { field: 'extension', key: 'extension-taken' },
}

/**
 * Awaits a write of a user.
 * @throws InvalidError when its e-mail or extension is another user's of the domain
 */
export async function tellingWhatIsTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write
  } catch (error) {
    const problem = taken[violatedConstraint(error) ?? '']
    if (problem) throw new InvalidError({ [problem.field]: [{ key: problem.key }] })
    throw error
  }
}

/** @throws ForbiddenError `scope-above-own` when the actor may not grant the scope */
export function demandGrant(actor: Actor, scope: Scope): void {
  if (!canGrantScope(actor, scope)) throw new ForbiddenError('scope-above-own')
}

/** @throws ForbiddenError `other-site` when the site is out of the actor's reach */
export function demandSite(actor: Actor, siteId: string | null): void {
  if (!reachesSite(actor, siteId)) throw new ForbiddenError('other-site')
}
