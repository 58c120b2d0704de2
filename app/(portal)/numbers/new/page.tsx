import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { ClientMessages } from '@/app/i18n/client-messages'
import { PageHeader } from '@/components/ui/page-header'
import { addNumber } from '../actions'
import { NumberForm } from '../number-form'
import { siteChoices } from '../site-choices'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Numbers'))('newTitle') }
}

/** Adds a shared number to the domain. */
export default async function NewNumberPage() {
  const actor = await requireRight('numbers.maintain')
  const [t, sites] = await Promise.all([getTranslations('Numbers'), siteChoices(actor)])
  return (
    <>
      <PageHeader title={t('newTitle')} back={{ href: '/numbers', label: t('title') }} />
      <ClientMessages namespaces={['Numbers', 'Errors', 'Ui']}>
        <NumberForm
          held={{ label: '', number: '', siteId: sites[0]?.value ?? '' }}
          sites={sites}
          save={addNumber}
          renderedFor={actor.domainId}
        />
      </ClientMessages>
    </>
  )
}
