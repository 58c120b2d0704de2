import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { told } from '@/app/door/telling'
import { ResultToast } from '@/components/forms/result-toast'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { getDomain } from '@/core/domains/get'
import { listResellers } from '@/core/domains/resellers'
import { ResellerTable } from './reseller-table'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Domains'))('resellers') }
}

/** Which Resellers work in a domain. */
export default async function ResellersPage({ params, searchParams }: Props) {
  const [actor, { id }, address, t] = await Promise.all([
    requireRight('domains.assign'),
    params,
    told(searchParams),
    getTranslations('Domains'),
  ])
  const [domain, resellers] = await orNotFound(Promise.all([getDomain(actor, id), listResellers(actor, id)]))
  const done = (['assigned', 'unassigned'] as const).find((one) => one === textIn(address, 'done'))
  const name = domain.title || domain.name
  return (
    <>
      <PageHeader
        title={t('resellersOf', { name })}
        description={t('resellersText')}
        back={{ href: `/domains/${id}`, label: name }}
      />
      {resellers.length === 0 ? (
        <EmptyState icon="users-round" title={t('noResellers')}>
          {t('noResellersText')}
        </EmptyState>
      ) : (
        <ResellerTable domainId={id} resellers={resellers} renderedFor={actor.domainId} />
      )}
      <ResultToast
        done={done && t(`done.${done}`)}
        address={address}
        dismissHref={`/domains/${id}/resellers`}
      />
    </>
  )
}
