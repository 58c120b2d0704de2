import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { users } from '@/db/schema/users'
import { identityFor } from './identity'
import { demandGrant, demandSite, tellingWhatIsTaken } from './problems'
import { demandUnits } from './units-of'
import { canSignIn, type UserInput } from './user'
import { userKeys } from './user-keys'
import { userName } from './user-name'

/**
 * Adds a user to the actor's domain and returns its id. Somebody who signs in is `invited` and linked to the one
 * identity of their e-mail in the installation; whether it was there before is not told.
 * @throws ForbiddenError for a scope above the actor's own or a site out of reach
 * @throws InvalidError when the e-mail or extension is another user's, or the department or site is gone
 */
export async function createUser(actor: Actor, input: UserInput): Promise<string> {
  demand(actor, 'users.maintain')
  demandGrant(actor, input.scope)
  demandSite(actor, input.siteId)
  return tellingWhatIsTaken(inDomain(actor, (tx) => insertUser(tx, actor, input)))
}

/** As `createUser`, inside a transaction in the actor's domain, without asking what the actor may do. */
export async function insertUser(tx: Tx, actor: Actor, input: UserInput): Promise<string> {
  await demandUnits(tx, actor, input)
  const id = newId()
  const identityId = input.email && canSignIn(input.scope) ? await identityFor(tx, input.email) : null
  await tx.insert(users).values({
    domainId: actor.domainId,
    id,
    identityId,
    firstName: input.firstName,
    lastName: input.lastName,
    email: input.email,
    extension: input.extension,
    departmentId: input.departmentId,
    siteId: input.siteId,
    scope: input.scope,
    listed: input.listed,
    status: identityId ? 'invited' : 'active',
    ...userKeys(input),
  })
  await recordActivity(tx, actor, {
    kind: 'user.created',
    subjectId: id,
    subjectName: userName(input),
    details: { scope: input.scope },
  })
  return id
}
