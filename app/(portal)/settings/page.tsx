import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ResultToast } from '@/components/forms/result-toast'
import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { maintainScopes } from '@/core/access/rights'
import { getOwnDomain } from '@/core/domains/get'
import { countryOptions, timeZoneOptions } from '@/app/(portal)/domains/regions'
import { DomainSettingsForm } from './domain-settings-form'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Settings'))('title') }
}

/** The way to one's own profile, and, for those who may change them, the settings of the domain. */
export default async function SettingsPage({ searchParams }: { searchParams: Promise<Address> }) {
  const [actor, address, t, scopeName, locale] = await Promise.all([
    requireActor(),
    told(searchParams),
    getTranslations('Settings'),
    getTranslations('Scopes'),
    getLocale(),
  ])
  const domain = actor.rights.has('domain.configure') ? await getOwnDomain(actor) : null
  return (
    <>
      <PageHeader title={t('title')} />
      <section
        aria-labelledby="profile"
        className="flex max-w-2xl flex-wrap items-center justify-between gap-3"
      >
        <div>
          <h2 id="profile" className="font-semibold">
            {t('profile')}
          </h2>
          <p className="text-muted">{t('profileText')}</p>
        </div>
        <ButtonLink href="/settings/profile">{t('openProfile')}</ButtonLink>
      </section>
      {domain && (
        <section aria-labelledby="domain" className="mt-6 max-w-2xl border-t pt-6">
          <h2 id="domain" className="font-semibold">
            {t('domainTitle')}
          </h2>
          <p className="mb-4 text-muted">{t('domainDescription', { name: domain.title || domain.name })}</p>
          <ClientMessages namespaces={['Settings', 'Errors', 'Ui']}>
            <DomainSettingsForm
              key={domain.version}
              domain={domain}
              renderedFor={actor.domainId}
              countries={countryOptions(locale)}
              timeZones={timeZoneOptions(domain.timeZone)}
              maintainers={maintainScopes.toReversed().map((scope) => ({
                value: scope,
                label: t('andHigher', { scope: scopeName(scope) }),
              }))}
            />
          </ClientMessages>
        </section>
      )}
      <ResultToast
        done={textIn(address, 'done') === 'saved' ? t('saved') : undefined}
        address={address}
        dismissHref="/settings"
      />
    </>
  )
}
