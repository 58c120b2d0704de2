import { eq } from 'drizzle-orm'
import { inDomain } from '@/core/access/in-domain'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError } from '@/core/errors'
import { mailLink } from '@/core/mail/link-mail'
import { mailIsConfigured } from '@/core/mail/send'
import type { Later } from '@/core/sessions/later'
import { countMailRequest } from '@/core/sessions/limits'
import { membershipsOf } from '@/core/sessions/memberships'
import { signInEmail } from '@/core/sessions/sign-in-email'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { identities } from '@/db/schema/identities'
import { writeLink } from './write'

/**
 * Mails a link for a new password to an e-mail address, if somebody has it. The answer, and its time, are the same
 * for every address.
 * @throws ForbiddenError `mail-not-configured`
 * @throws RateLimitedError after too many, for an unknown address alike
 */
export async function requestRecovery(typed: string, from: { address: string; later: Later }): Promise<void> {
  if (!mailIsConfigured()) throw new ForbiddenError('mail-not-configured')
  const email = signInEmail(typed)
  await countMailRequest(email ?? '', from.address)
  if (email !== null) from.later(() => mailRecovery(email, from.address))
}

async function mailRecovery(email: string, address: string): Promise<void> {
  const [identity] = await database().select().from(identities).where(eq(identities.email, email))
  if (!identity) return
  const memberships = await membershipsOf(identity.id)
  const membership = memberships.find((one) => one.open) ?? memberships.find((one) => one.welcome)
  if (!membership) return
  const { domainId, userId, name } = membership
  const [domain] = await database().select().from(domains).where(eq(domains.id, domainId))
  if (!domain) return
  const actor = { domainId, userId, homeDomainId: domainId, name, door: 'form' as const, address }
  const url = await inDomain(actor, async (tx) => {
    await recordActivity(tx, actor, {
      kind: 'password.link-issued',
      subjectId: userId,
      subjectName: name,
      details: { link: 'recovery' },
    })
    return writeLink(tx, 'recovery', { identityId: identity.id, domainId, userId })
  })
  await mailLink({ url, kind: 'recovery', identityId: identity.id, email, name, by: '', domain })
}
