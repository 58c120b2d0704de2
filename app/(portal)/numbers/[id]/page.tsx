import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FollowNumber } from '@/app/(portal)/follow'
import { requireRight } from '@/app/door/actor'
import { type Address, addressOf } from '@/app/door/list-address'
import { orNotFound } from '@/app/door/not-found'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { canMaintainNumber, hasOwnBook } from '@/core/access/policy'
import { formatPhone } from '@/core/contacts/phone'
import { getNumber } from '@/core/numbers/get'
import { MemberList } from './member-list'
import { NumberToast } from './number-toast'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The number's label. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireRight('contacts.view')
  return { title: (await orNotFound(getNumber(actor, (await params).id))).label }
}

/** A shared number and who is assigned to it, for those, and for whoever maintains it. */
export default async function NumberPage({ params, searchParams }: Props) {
  const [actor, { id }, t] = await Promise.all([
    requireRight('contacts.view'),
    params,
    getTranslations('Numbers'),
  ])
  const { label, e164, site, siteId, mine, people } = await orNotFound(getNumber(actor, id))
  const maintains = canMaintainNumber(actor, siteId)
  const formatted = formatPhone({ value: e164, e164 }, actor.domain.defaultCountry)
  const here = `/numbers/${id}`
  return (
    <FollowNumber>
      <PageHeader
        title={label}
        description={[formatted, site].filter(Boolean).join(' · ')}
        back={
          actor.rights.has('numbers.maintain')
            ? { href: '/numbers', label: t('title') }
            : { href: '/contacts', label: t('toContacts') }
        }
        actions={
          <>
            {mine && (
              <ButtonLink href={addressOf('/contacts', { filter: `number:${id}` })} prefetch={false}>
                <Icon name="contact-round" />
                {t('contacts')}
              </ButtonLink>
            )}
            {mine && hasOwnBook(actor) && (
              <ButtonLink href={addressOf('/contacts/new', { number: id })} prefetch={false}>
                <Icon name="plus" />
                {t('addContact')}
              </ButtonLink>
            )}
            {maintains && (
              <>
                <ButtonLink href={`${here}/remove`} prefetch={false}>
                  <Icon name="trash" />
                  {t('remove')}
                </ButtonLink>
                <ButtonLink href={`${here}/edit`} prefetch={false}>
                  <Icon name="pencil" />
                  {t('edit')}
                </ButtonLink>
                <ButtonLink href={`${here}/assign`} variant="primary" prefetch={false}>
                  <Icon name="user-plus" />
                  {t('assign')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <h2 className="mb-2 font-semibold">{t('membersOf', { count: people.length })}</h2>
      {people.length === 0 ? (
        <EmptyState
          icon="users"
          title={t('nobodyTitle')}
          actions={maintains && <ButtonLink href={`${here}/assign`}>{t('assign')}</ButtonLink>}
        >
          {t('nobodyText')}
        </EmptyState>
      ) : (
        <MemberList
          id={id}
          label={label}
          people={people}
          maintains={maintains}
          linked={actor.rights.has('users.maintain-all-sites')}
          renderedFor={actor.domainId}
        />
      )}
      <NumberToast actor={actor} id={id} searchParams={searchParams} />
    </FollowNumber>
  )
}
