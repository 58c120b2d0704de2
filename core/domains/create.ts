import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { type IssuedLink, issueLink } from '@/core/links/issue'
import { insertUser } from '@/core/users/create'
import { tellingWhatIsTaken } from '@/core/users/problems'
import { domains } from '@/db/schema/domains'
import { resellerDomains } from '@/db/schema/reseller-domains'
import { tellingTakenDomain } from './change'
import type { NewDomain } from './domain'
import { domainFacts, inOtherDomain } from './in-other-domain'

/** What a new domain is made of; without an Office Manager there is nobody in it yet (command line). */
export type DomainToCreate = Pick<
  NewDomain,
  'name' | 'title' | 'defaultCountry' | 'language' | 'timeZone'
> & { officeManager?: Pick<NewDomain, 'firstName' | 'lastName' | 'email'> }

/** A domain just made, with its first user and the invitation to hand over. */
export type CreatedDomain = { id: string; officeManager: { id: string; link: IssuedLink } | null }

/**
 * Makes a domain with its first Office Manager, who is invited. A Reseller is assigned to what they make.
 * @throws ForbiddenError below Reseller, InvalidError when the name is taken
 */
export async function createDomain(actor: Actor, input: DomainToCreate): Promise<CreatedDomain> {
  demand(actor, 'domains.maintain')
  const { officeManager, ...names } = input
  const id = newId()
  const write = inDomain({ domainId: id }, async (tx) => {
    const [row] = await tx
      .insert(domains)
      .values({ id, ...names })
      .returning()
    if (!row) throw new Error('a domain just made is not there')
    const there = inOtherDomain(actor, domainFacts(row))
    await recordActivity(tx, there, { kind: 'domain.created', subjectId: id, subjectName: row.name })
    if (actor.scope === 'reseller' && actor.userId && actor.homeDomainId) {
      await tx
        .insert(resellerDomains)
        .values({ homeDomainId: actor.homeDomainId, userId: actor.userId, domainId: id })
    }
    const rest = { extension: '', departmentId: null, siteId: null, listed: true }
    const userId =
      officeManager && (await insertUser(tx, there, { ...officeManager, ...rest, scope: 'office-manager' }))
    return { there, userId }
  })
  const { there, userId } = await tellingTakenDomain(tellingWhatIsTaken(write))
  if (!userId) return { id, officeManager: null }
  return { id, officeManager: { id: userId, link: await issueLink(there, userId, 'invite') } }
}
