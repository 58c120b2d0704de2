import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { suspend } from '@/app/(portal)/domains/actions'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { PageHeader } from '@/components/ui/page-header'
import { QuestionPage } from '@/components/forms/question-page'
import { getDomain } from '@/core/domains/get'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Domains'))('suspend') }
}

/** Asks before a domain is suspended; of one's own it says that it can't be. */
export default async function SuspendDomainPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([
    requireRight('domains.maintain'),
    params,
    getTranslations('Domains'),
  ])
  const domain = await orNotFound(getDomain(actor, id))
  const back = { href: `/domains/${id}`, label: domain.title || domain.name }
  if (domain.id === actor.homeDomainId) {
    return (
      <>
        <PageHeader title={t('suspend')} back={back} />
        <p className="max-w-prose">{t('ownHome')}</p>
      </>
    )
  }
  return (
    <QuestionPage
      title={t('suspendTitle', { name: domain.title || domain.name })}
      action={suspend}
      fields={{ id, renderedFor: actor.domainId, back: `/domains/${id}` }}
      confirm={t('suspend')}
      cancel={{ href: `/domains/${id}`, label: t('cancel') }}
    >
      {t('suspendText')}
    </QuestionPage>
  )
}
