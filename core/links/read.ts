import { and, eq, gt, isNull } from 'drizzle-orm'
import { tokenHash } from '@/core/access/token-hash'
import { NotFoundError } from '@/core/errors'
import { type Membership, membershipsOf } from '@/core/sessions/memberships'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { oneTimeLinks } from '@/db/schema/one-time-links'
import type { LinkKind } from './link-kind'

/** A link that is still good, and what using it means. */
export type OpenLink = {
  kind: LinkKind
  email: string
  name: string
  domainTitle: string
  /**
   * `set`: the person chooses a password. `confirm`: an invitation to somebody who already has one, for other
   * domains too; they accept with that password, which the inviting domain can therefore not replace.
   */
  asks: 'set' | 'confirm'
}

/** What the verbs of links know beside. */
export type FoundLink = OpenLink & {
  identityId: string
  passwordHash: string | null
  membership: Membership
}

/**
 * Looks a link up without using it.
 * @throws NotFoundError when it is unknown, used, replaced or run out, or its user may not enter the portal
 */
export async function findLink(token: string): Promise<FoundLink> {
  const now = new Date()
  const [row] = await database()
    .select()
    .from(oneTimeLinks)
    .innerJoin(identities, eq(identities.id, oneTimeLinks.identityId))
    .where(
      and(
        eq(oneTimeLinks.tokenHash, tokenHash(token)),
        isNull(oneTimeLinks.usedAt),
        gt(oneTimeLinks.expiresAt, now),
      ),
    )
  if (!row) throw new NotFoundError('link')
  const { one_time_links: link, identities: identity } = row
  const memberships = await membershipsOf(identity.id)
  const membership = memberships.find((one) => one.domainId === link.domainId && one.userId === link.userId)
  const elsewhere = memberships.some((one) => one.domainId !== link.domainId)
  // Given out in one domain before the person joined another: it must not open that one.
  const tooNarrow = link.kind === 'reset' && elsewhere
  if (!membership?.welcome || tooNarrow) throw new NotFoundError('link')
  return {
    kind: link.kind,
    email: identity.email,
    name: membership.name,
    domainTitle: membership.domainTitle || membership.domainName,
    asks: link.kind === 'invite' && elsewhere && identity.passwordHash ? 'confirm' : 'set',
    identityId: identity.id,
    passwordHash: identity.passwordHash,
    membership,
  }
}

/**
 * What a link offers, for its page. Looking does not use it.
 * @throws NotFoundError when it opens nothing (any more)
 */
export async function readLink(token: string): Promise<OpenLink> {
  const { kind, email, name, domainTitle, asks } = await findLink(token)
  return { kind, email, name, domainTitle, asks }
}
