import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { atLeast } from '@/core/access/scope'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { isId } from '@/core/access/id'
import { type LinkMail, mailLink } from '@/core/mail/link-mail'
import { MailError, mailIsConfigured } from '@/core/mail/send'
import { identityState } from '@/core/users/identity'
import { lockUser } from '@/core/users/lock'
import { userName } from '@/core/users/user-name'
import type { LinkKind } from './link-kind'
import { writeLink } from './write'

/** The address to pass on, null when it may only go to the person's own mailbox, and whether it was mailed. */
export type IssuedLink = { url: string | null; mailed: boolean }

/**
 * Issues a one-time link for a user of the actor's domain: an invitation, or a reset of the password. Shown once,
 * good for 72 hours and a single use; older ones of the user open nothing any more. Mailed too when mail is set up.
 *
 * A person who belongs to other domains has one password for all of them, so a link that sets it would open those
 * domains to whoever holds it. Such a reset goes to the person's own mailbox and nowhere else, unless a Super User
 * issues it. Who has not accepted the invitation yet is invited, whatever was asked for: until then nothing tells
 * whether they are known elsewhere.
 * @throws NotFoundError for one the actor does not see
 * @throws ForbiddenError with the reason: a higher scope, no e-mail, No Portal, deactivated, `link-works-elsewhere`,
 * `mail-failed`
 */
export async function issueLink(
  actor: Actor,
  userId: string,
  asked: 'invite' | 'reset',
): Promise<IssuedLink> {
  demand(actor, 'users.maintain')
  if (!isId(userId)) throw new NotFoundError('user')
  const issued = await inDomain(actor, async (tx) => {
    const { user } = await lockUser(tx, actor, userId)
    if (!atLeast(user.scope, 'simple-user')) throw new ForbiddenError('link-no-portal')
    if (!user.identityId || !user.email) throw new ForbiddenError('link-no-email')
    if (user.status === 'deactivated') throw new ForbiddenError('link-deactivated')
    const wanted = user.status === 'invited' ? 'invite' : asked
    const { elsewhere } = await identityState(tx, user.identityId, actor)
    const shown = wanted === 'invite' || !elsewhere || actor.scope === 'super-user'
    if (!shown && !mailIsConfigured()) throw new ForbiddenError('link-works-elsewhere')
    const kind: LinkKind = wanted === 'reset' && elsewhere ? 'recovery' : wanted
    const subject = { identityId: user.identityId, domainId: actor.domainId, userId }
    const url = await writeLink(tx, kind, subject)
    const name = userName(user)
    await recordActivity(tx, actor, {
      kind: 'password.link-issued',
      subjectId: userId,
      subjectName: name,
      details: { link: kind },
    })
    return { url, shown, kind, name, ...subject, email: user.email }
  })
  const mailed = await tryMail({ ...issued, domain: actor.domain, by: actor.name })
  if (!issued.shown && !mailed) throw new ForbiddenError('mail-failed')
  return { url: issued.shown ? issued.url : null, mailed }
}

/** Whether the mail went out. When it did not, the link that is shown can still be passed on by hand. */
async function tryMail(link: LinkMail): Promise<boolean> {
  if (!mailIsConfigured()) return false
  try {
    await mailLink(link)
    return true
  } catch (error) {
    if (error instanceof MailError) return false
    throw error
  }
}
