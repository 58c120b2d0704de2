import { eq } from 'drizzle-orm'
import type { Language } from '@/core/access/actor'
import { linkHours, type LinkKind } from '@/core/links/link-kind'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { mailHtml } from './html'
import { sendMail, type Mail } from './send'
import { mailText } from './words'

/** A one-time link and whom it is for; `by` is who issued it. */
export type LinkMail = {
  url: string
  kind: LinkKind
  identityId: string
  email: string
  name: string
  by: string
  domain: { title: string; name: string; language: Language }
}

const texts = {
  invite: { subject: 'inviteSubject', text: 'inviteText', button: 'inviteButton', otherwise: 'notExpected' },
  reset: { subject: 'resetSubject', text: 'resetText', button: 'resetButton', otherwise: 'notExpected' },
  recovery: {
    subject: 'recoverySubject',
    text: 'recoveryText',
    button: 'recoveryButton',
    otherwise: 'notAsked',
  },
} as const

/** The message that carries a link, in the recipient's language, else the domain's. */
function linkMessage(link: LinkMail, language: Language): Mail {
  const { name, by, kind, url } = link
  const values = {
    name: name || link.email,
    by,
    domain: link.domain.title || link.domain.name,
    hours: String(linkHours[kind]),
  }
  const say = (key: Parameters<typeof mailText>[1]) => mailText(language, key, values)
  const { subject, text, button: press, otherwise } = texts[kind]
  const lines = [say(text), say('validity'), say(otherwise)]
  const button = { text: say(press), url }
  return {
    to: { name, address: link.email },
    subject: say(subject),
    text: [lines[0], url, ...lines.slice(1)].join('\n\n'),
    html: mailHtml({ lines, button }),
  }
}

/**
 * Mails a link to its person.
 * @throws MailError when the mail server would not take it
 */
export async function mailLink(link: LinkMail): Promise<void> {
  const [identity] = await database()
    .select({ language: identities.language })
    .from(identities)
    .where(eq(identities.id, link.identityId))
  await sendMail(linkMessage(link, identity?.language ?? link.domain.language))
}
