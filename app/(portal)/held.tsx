import { getTranslations } from 'next-intl/server'
import type { HeldForm as Held } from '@/app/door/held-forms'
import { ClientMessages } from '@/app/i18n/client-messages'
import { Entrance } from '@/components/entrance/entrance'
import { HeldForm } from '@/components/forms/held-form'
import { PageHeader } from '@/components/ui/page-header'

/** A refused form in place of its page: within the portal's frame, or outside it when there can be none. */
export async function HeldPage({ held, framed }: { held: Held; framed: boolean }) {
  const t = await getTranslations('HeldForm')
  const outside = held.message.key === 'signed-out' ? t('signedOutTitle') : t('title')
  const form = (
    <ClientMessages namespaces={['HeldForm', 'Errors', 'Ui']}>
      <HeldForm {...held} />
    </ClientMessages>
  )
  return framed ? (
    <div className="max-w-2xl">
      <title>{t('title')}</title>
      <PageHeader title={t('title')} back={{ href: '/contacts', label: t('back') }} />
      {form}
    </div>
  ) : (
    <Entrance title={outside}>
      <title>{outside}</title>
      {form}
    </Entrance>
  )
}
