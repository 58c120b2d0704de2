import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowNumber } from '@/app/(portal)/follow'
import { maintainedNumber } from '@/app/(portal)/numbers/maintained-number'
import { ClientMessages } from '@/app/i18n/client-messages'
import { PageHeader } from '@/components/ui/page-header'
import { canMaintainNumber } from '@/core/access/policy'
import { listNumbers } from '@/core/numbers/list'
import { RemoveForm } from './remove-form'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Numbers'))('remove') }
}

/** Asks what becomes of the contacts of a number before it is removed. */
export default async function RemoveNumberPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, number } = await maintainedNumber(params)
  const [t, numbers] = await Promise.all([getTranslations('Numbers'), listNumbers(actor)])
  const others = numbers.filter(({ id, siteId }) => id !== number.id && canMaintainNumber(actor, siteId))
  return (
    <FollowNumber keeps>
      <PageHeader
        title={t('removeTitle', { name: number.label })}
        description={t('removeText')}
        back={{ href: `/numbers/${number.id}`, label: number.label }}
      />
      <ClientMessages namespaces={['Numbers', 'Errors', 'Ui']}>
        <RemoveForm
          id={number.id}
          others={others.map(({ id, label }) => ({ value: id, label }))}
          renderedFor={actor.domainId}
        />
      </ClientMessages>
    </FollowNumber>
  )
}
