import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { Entrance } from '@/components/entrance/entrance'
import { errorCode } from '@/core/errors'
import { readLink, type OpenLink } from '@/core/links/read'
import { PasswordForm } from './password-form'

/** The address holds a secret: it goes to nobody as a referrer. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Links'))('linkTitle'), referrer: 'no-referrer' }
}

async function open(token: string): Promise<OpenLink | null> {
  try {
    return await readLink(token)
  } catch (error) {
    if (errorCode(error) === 'not-found') return null
    throw error
  }
}

/** Accepting an invitation or setting a new password with a one-time link. Looking at it does not use it. */
export default async function LinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const [t, link] = await Promise.all([getTranslations('Links'), open(token)])
  if (!link) {
    return (
      <Entrance title={t('goneTitle')} description={t('goneText')}>
        <Link href="/sign-in" className="text-accent-text underline underline-offset-2">
          {t('backToSignIn')}
        </Link>
      </Entrance>
    )
  }
  const values = { name: link.name || link.email, domain: link.domainTitle, email: link.email }
  const text =
    link.asks === 'confirm'
      ? t('confirmText', values)
      : t(link.kind === 'invite' ? 'inviteText' : 'resetText', values)
  return (
    <Entrance title={t(link.kind === 'invite' ? 'inviteTitle' : 'resetTitle')} description={text}>
      <ClientMessages namespaces={['Links', 'Errors', 'Ui']}>
        <PasswordForm token={token} email={link.email} asks={link.asks} />
      </ClientMessages>
    </Entrance>
  )
}
