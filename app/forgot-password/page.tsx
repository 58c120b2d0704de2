import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { Entrance } from '@/components/entrance/entrance'
import { Banner } from '@/components/ui/banner'
import { mailIsConfigured } from '@/core/mail/send'
import { AskForm } from './ask-form'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Links'))('forgotTitle') }
}

/** A forgotten password: a link by mail where mail is set up, else whom to ask. */
export default async function ForgotPasswordPage({
  searchParams,
}: {
  searchParams: Promise<{ asked?: string | string[] }>
}) {
  const [{ asked }, t] = await Promise.all([searchParams, getTranslations('Links')])
  return (
    <Entrance title={t('forgotTitle')} description={mailIsConfigured() ? t('forgotText') : undefined}>
      {!mailIsConfigured() && <Banner>{t('askSomebody')}</Banner>}
      {mailIsConfigured() && asked && (
        <Banner tone="success" announce="status">
          {t('asked')}
        </Banner>
      )}
      {mailIsConfigured() && !asked && (
        <ClientMessages namespaces={['Links', 'Errors', 'Ui']}>
          <AskForm />
        </ClientMessages>
      )}
      <p className="mt-4">
        <Link href="/sign-in" className="text-accent-text underline underline-offset-2">
          {t('backToSignIn')}
        </Link>
      </p>
    </Entrance>
  )
}
