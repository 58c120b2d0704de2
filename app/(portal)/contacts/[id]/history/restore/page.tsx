import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { parameter, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { ButtonLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { canEditContact } from '@/core/access/policy'
import { getContact } from '@/core/contacts/get'
import { historyOf } from '@/core/contacts/history'
import { restoreVersion } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters }

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('History'))('restore') }
}

/** Asks before a contact becomes again what it was. */
export default async function RestorePage({ params, searchParams }: Props) {
  const actor = await requireRight('contacts.view')
  const [{ id }, revisionId, t, ui, format] = await Promise.all([
    params,
    parameter(searchParams, 'revision'),
    getTranslations('History'),
    getTranslations('Ui'),
    getFormatter(),
  ])
  const [contact, history] = await Promise.all([
    orNotFound(getContact(actor, id)),
    orNotFound(historyOf(actor, id)),
  ])
  const revision = history.find((one) => one.id === revisionId && one.restorable)
  if (!revision || !canEditContact(actor, contact)) notFound()
  const back = `/contacts/${contact.id}/history`
  const when = format.dateTime(revision.at, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: actor.domain.timeZone,
  })
  return (
    <>
      <PageHeader
        title={t('restoreTitle', { version: revision.version })}
        description={t('restoreText', { when })}
        back={{ href: back, label: t('title', { name: contact.name }) }}
      />
      <form action={restoreVersion} className="flex flex-wrap gap-2">
        <HiddenFields
          fields={{
            id: contact.id,
            revision: revision.id,
            version: contact.version,
            back: `/contacts/${contact.id}`,
            renderedFor: actor.domainId,
          }}
        />
        <SubmitButton>{t('restoreConfirm')}</SubmitButton>
        <ButtonLink href={back}>{ui('cancel')}</ButtonLink>
      </form>
    </>
  )
}
