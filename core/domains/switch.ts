import { and, eq, ilike, inArray, or } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { NotFoundError } from '@/core/errors'
import { checkStreams } from '@/core/live/announce'
import { enterDomain } from '@/core/sessions/enter-domain'
import { choicesOf } from '@/core/sessions/choose-domain'
import { likePart } from '@/core/paging/like-part'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { sessions } from '@/db/schema/sessions'
import { reachableDomains, reachesOthers } from './reach'

/** A domain as the switcher shows it: `name` is what people call the company. */
export type SwitchableDomain = { id: string; name: string }

const SHOWN = 30

async function ownChoices(actor: Actor) {
  return actor.identityId ? choicesOf({ identityId: actor.identityId }) : []
}

/**
 * The first 30 domains, by name, that the actor may switch to: those in reach of their scope, and those in which the
 * same person is a user of their own. `search` is a part of the name or title. Most people have one domain: who is
 * known to be no user `elsewhere` has theirs without asking.
 */
export async function switchableDomains(
  actor: Actor,
  search = '',
  elsewhere = true,
): Promise<SwitchableDomain[]> {
  const own = elsewhere ? (await ownChoices(actor)).map((membership) => membership.domainId) : []
  if (!reachesOthers(actor) && search === '' && own.every((id) => id === actor.domainId)) {
    return [{ id: actor.domainId, name: actor.domain.title || actor.domain.name }]
  }
  const allowed = or(reachableDomains(actor), inArray(domains.id, [...own, actor.domainId]))
  const part = likePart(search)
  const matching = part ? or(ilike(domains.name, part), ilike(domains.title, part)) : undefined
  const rows = await database()
    .select({ id: domains.id, name: domains.name, title: domains.title })
    .from(domains)
    .where(and(allowed, matching))
    .orderBy(domains.name)
    .limit(SHOWN)
  return rows.map(({ id, name, title }) => ({ id, name: title || name }))
}

/**
 * Puts the actor's session to work in another domain: as the same user when their scope reaches it, else as the
 * person's own user there.
 * @throws NotFoundError for a domain out of reach
 */
export async function switchDomain(actor: Actor, domainId: string): Promise<void> {
  const { sessionId } = actor
  if (!sessionId || !isId(domainId)) throw new NotFoundError('session')
  if (await reaches(actor, domainId)) {
    await database().update(sessions).set({ domainId }).where(eq(sessions.id, sessionId))
    await checkStreams(database(), [sessionId])
    return
  }
  const membership = (await ownChoices(actor)).find((one) => one.domainId === domainId)
  if (!membership) throw new NotFoundError('domain')
  await enterDomain({ id: sessionId, address: actor.address }, membership)
}

async function reaches(actor: Actor, domainId: string): Promise<boolean> {
  const rows = await database()
    .select({ id: domains.id })
    .from(domains)
    .where(and(eq(domains.id, domainId), reachableDomains(actor)))
  return rows.length > 0
}
