import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { type Address, textIn } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { deactivate } from '@/app/(portal)/users/actions'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { canEditUser } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { getUser } from '@/core/users/get'
import { leavingOf } from '@/core/users/leaving'
import { SuccessorSection } from './successor-section'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Users'))('deactivate') }
}

/** Asks before a user is deactivated, and to whom the contacts go that they own. */
export default async function DeactivateUserPage({ params, searchParams }: Props) {
  const [actor, { id }, address, t, leaving] = await Promise.all([
    requireRight('users.maintain'),
    params,
    searchParams,
    getTranslations('Users'),
    getTranslations('Leaving'),
  ])
  const user = await orNotFound(getUser(actor, id))
  const here = `/users/${id}`
  if (!canEditUser(actor, user)) notFound()
  // Nobody deactivates themselves, and nobody twice.
  if (user.status === 'deactivated' || id === seatOf(actor)) redirect(here)
  const { shared, private: own } = await orNotFound(leavingOf(actor, id))
  const { companyOwned, sealDays } = actor.domain
  const takesOver = companyOwned && seatOf(actor) !== null
  return (
    <>
      <PageHeader
        title={t('deactivateTitle', { name: user.name })}
        description={t('deactivateText')}
        back={{ href: here, label: user.name }}
      />
      {/* Of the search inside the other form: Enter there searches. */}
      <form id="find-successor" action={`${here}/deactivate`} />
      <form action={deactivate} className="grid max-w-2xl gap-4">
        <HiddenFields fields={{ id, version: user.version, renderedFor: actor.domainId, back: here }} />
        {shared + own > 0 && (
          <dl className="grid gap-x-6 gap-y-3 rounded-lg border bg-surface p-4 max-sm:gap-y-0 max-sm:[&>dd:first-of-type]:mb-3 sm:grid-cols-[auto_1fr]">
            <dt className="font-medium">{leaving('shared', { count: shared })}</dt>
            <dd>{leaving(shared > 0 ? 'sharedText' : 'noneText')}</dd>
            <dt className="font-medium">{leaving('private', { count: own })}</dt>
            <dd>
              {own === 0
                ? leaving('noneText')
                : takesOver
                  ? leaving('companyText')
                  : leaving('sealedText', { days: sealDays })}
            </dd>
          </dl>
        )}
        {(shared > 0 || (own > 0 && takesOver)) && (
          <SuccessorSection actor={actor} leaver={id} search={textIn(address, 'q') ?? ''} />
        )}
        {shared + own > 0 && <p className="text-muted">{leaving('restores', { days: sealDays })}</p>}
        <div className="flex flex-wrap gap-2">
          <SubmitButton variant="danger">{t('deactivate')}</SubmitButton>
          <ButtonLink href={here}>{t('cancel')}</ButtonLink>
        </div>
      </form>
    </>
  )
}
