import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { currentVisit } from '@/app/door/actor'
import type { Address } from '@/app/door/list-address'
import { safeNext } from '@/app/door/safe-next'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { Entrance } from '@/components/entrance/entrance'
import { ForgetRecent } from '@/components/look-up/forget-recent'
import { Banner } from '@/components/ui/banner'
import { SignInForm } from './sign-in-form'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('SignIn'))('title') }
}

/**
 * Signing in, as the very first request and without JavaScript too. Whoever is signed in goes on at once.
 * `error` in the address comes from next-auth, whatever its word; the page tells all alike.
 */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [{ next, notice, error }, t, errors, visit] = await Promise.all([
    told(searchParams),
    getTranslations('SignIn'),
    getTranslations('Errors'),
    currentVisit(),
  ])
  if (visit?.actor) redirect(safeNext(next))
  const said = (['signed-out', 'password-set', 'accepted'] as const).find((known) => known === notice)
  return (
    <Entrance title={t('title')}>
      <ForgetRecent />
      {said && (
        <Banner tone="success" announce="status" className="mb-4">
          {t(`notices.${said}`)}
        </Banner>
      )}
      {error && !said && (
        <Banner tone="danger" announce="alert" className="mb-4">
          {errors('sign-in-failed')}
        </Banner>
      )}
      <ClientMessages namespaces={['SignIn', 'Errors', 'Ui']}>
        <SignInForm next={typeof next === 'string' ? next : undefined} />
      </ClientMessages>
      <p className="mt-4">
        <Link href="/forgot-password" className="text-accent-text underline underline-offset-2">
          {t('forgot')}
        </Link>
      </p>
    </Entrance>
  )
}
