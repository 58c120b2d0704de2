import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { ClientMessages } from '@/app/i18n/client-messages'
import { PageHeader } from '@/components/ui/page-header'
import { countryOptions, timeZoneOptions } from '../regions'
import { NewDomainForm } from '../new-domain-form'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Domains'))('new') }
}

/** Makes a domain with its first Office Manager; it starts with the region of the present one. */
export default async function NewDomainPage() {
  const [actor, t, locale] = await Promise.all([
    requireRight('domains.maintain'),
    getTranslations('Domains'),
    getLocale(),
  ])
  const { defaultCountry, language, timeZone } = actor.domain
  return (
    <>
      <PageHeader title={t('new')} back={{ href: '/domains', label: t('back') }} />
      <ClientMessages namespaces={['Domains', 'Users', 'Errors', 'Ui']}>
        <NewDomainForm
          held={{ defaultCountry, language, timeZone }}
          countries={countryOptions(locale)}
          timeZones={timeZoneOptions(timeZone)}
          renderedFor={actor.domainId}
        />
      </ClientMessages>
    </>
  )
}
