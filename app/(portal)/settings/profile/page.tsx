import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentVisit, requireActor } from '@/app/door/actor'
import { ClientMessages } from '@/app/i18n/client-messages'
import { type Address, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { SessionTable } from '@/components/sessions/session-table'
import { PageHeader } from '@/components/ui/page-header'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { browserOf } from '@/core/sessions/browser'
import { listOwnSessions } from '@/core/sessions/list'
import { endOthers, endSession } from './actions'
import { PasswordForm } from './password-form'
import { PreferencesForm } from './preferences-form'

const here = '/settings/profile'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Profile'))('title') }
}

/** One's own profile: language and theme, password, and where one is signed in. */
export default async function ProfilePage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireActor()
  const [address, visit, rows, t] = await Promise.all([
    told(searchParams),
    currentVisit(),
    listOwnSessions(actor),
    getTranslations('Profile'),
  ])
  const said = (['preferences', 'password', 'session', 'sessions'] as const).find(
    (known) => known === textIn(address, 'done'),
  )
  const email = visit?.email ?? ''
  return (
    <>
      <ResultToast done={said && t(`done.${said}`)} address={address} dismissHref={here} />
      <PageHeader title={t('title')} description={`${actor.name} · ${email}`} />
      <ClientMessages namespaces={['Profile', 'Errors', 'Ui']}>
        <Section id="appearance" title={t('appearance')}>
          <PreferencesForm language={visit?.language ?? 'browser'} theme={visit?.theme ?? 'system'} />
        </Section>
        <Section id="password-section" title={t('password')} text={t('passwordText')}>
          <PasswordForm email={email} />
        </Section>
      </ClientMessages>
      <Section id="sessions" title={t('sessions')} text={t('sessionsText')}>
        <SessionTable
          label={t('sessions')}
          rows={rows.map((row) => ({ ...row, ...browserOf(row.userAgent) }))}
          end={endSession}
          fields={{ back: here }}
          timeZone={actor.domain.timeZone}
        />
        {rows.length > 1 && (
          <form action={endOthers} className="mt-3">
            <HiddenFields fields={{ back: here }} />
            <SubmitButton variant="secondary">{t('endOthers')}</SubmitButton>
          </form>
        )}
      </Section>
    </>
  )
}

function Section({
  id,
  title,
  text,
  children,
}: {
  id: string
  title: string
  text?: string
  children: ReactNode
}) {
  return (
    <section
      aria-labelledby={id}
      className="mt-6 border-t pt-5 first-of-type:mt-2 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      {text && <p className="max-w-prose text-muted">{text}</p>}
      <div className="mt-3">{children}</div>
    </section>
  )
}
