import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { told } from '@/app/door/telling'
import { ClientMessages } from '@/app/i18n/client-messages'
import { switchDomain } from '@/app/sign-in/session-actions'
import { ResultToast } from '@/components/forms/result-toast'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { getDomain } from '@/core/domains/get'
import { DomainNamesForm } from './domain-names-form'
import { SuspendSection } from './suspend-section'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** What people call the domain. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireRight('domains.maintain')
  const { title, name } = await orNotFound(getDomain(actor, (await params).id))
  return { title: title || name }
}

/** One domain: its names, its Resellers, suspending and resuming it. */
export default async function DomainPage({ params, searchParams }: Props) {
  const [actor, { id }, address, t] = await Promise.all([
    requireRight('domains.maintain'),
    params,
    told(searchParams),
    getTranslations('Domains'),
  ])
  const domain = await orNotFound(getDomain(actor, id))
  const done = (['renamed', 'suspended', 'resumed'] as const).find((one) => one === textIn(address, 'done'))
  return (
    <>
      <PageHeader
        title={
          <>
            {domain.title || domain.name}{' '}
            {domain.status === 'suspended' && <Badge tone="warning">{t('statuses.suspended')}</Badge>}
          </>
        }
        back={{ href: '/domains', label: t('back') }}
        actions={
          <>
            {actor.rights.has('domains.assign') && (
              <ButtonLink href={`/domains/${id}/resellers`}>{t('manageResellers')}</ButtonLink>
            )}
            {id !== actor.domainId && (
              <form action={switchDomain}>
                <HiddenFields fields={{ domainId: id }} />
                <SubmitButton>{t('workHere')}</SubmitButton>
              </form>
            )}
          </>
        }
      />
      <ClientMessages namespaces={['Domains', 'Errors', 'Ui']}>
        <DomainNamesForm
          key={domain.version}
          domain={{ id, version: domain.version, name: domain.name, title: domain.title }}
          renderedFor={actor.domainId}
        />
      </ClientMessages>
      <SuspendSection actor={actor} domain={domain} />
      <ResultToast done={done && t(`done.${done}`)} address={address} dismissHref={`/domains/${id}`} />
    </>
  )
}
