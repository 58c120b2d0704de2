import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { PageHeader } from '@/components/ui/page-header'
import { formatPhone } from '@/core/contacts/phone'
import { saveNumber } from '@/app/(portal)/numbers/actions'
import { maintainedNumber } from '@/app/(portal)/numbers/maintained-number'
import { NumberForm } from '@/app/(portal)/numbers/number-form'
import { siteChoices } from '@/app/(portal)/numbers/site-choices'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Numbers'))('editTitle') }
}

/** Edits a shared number. */
export default async function EditNumberPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, number } = await maintainedNumber(params)
  const [t, sites] = await Promise.all([getTranslations('Numbers'), siteChoices(actor)])
  const { id, version, label, e164, siteId } = number
  return (
    <>
      <PageHeader title={t('editTitle')} back={{ href: `/numbers/${id}`, label }} />
      <ClientMessages namespaces={['Numbers', 'Errors', 'Ui']}>
        <NumberForm
          edited={{ id, version }}
          held={{
            label,
            number: formatPhone({ value: e164, e164 }, actor.domain.defaultCountry),
            siteId: siteId ?? '',
          }}
          sites={sites}
          save={saveNumber}
          renderedFor={actor.domainId}
        />
      </ClientMessages>
    </>
  )
}
