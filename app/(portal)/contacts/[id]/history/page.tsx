import type { Metadata } from 'next'
import { Follow } from '@/app/(portal)/follow'
import { getFormatter, getTranslations } from 'next-intl/server'
import { requireActor } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { formContact } from '@/components/contacts/form-contact'
import { HistoryList } from '@/components/contacts/history-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { canEditContact } from '@/core/access/policy'
import { getContact } from '@/core/contacts/get'
import { historyOf } from '@/core/contacts/history'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts'))('history') }
}

/** Every version of a contact, newest first: who, when, through what, field by field. */
export default async function HistoryPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t, format] = await Promise.all([
    requireActor(),
    params,
    getTranslations('History'),
    getFormatter(),
  ])
  const [contact, revisions] = await Promise.all([
    orNotFound(getContact(actor, id)),
    orNotFound(historyOf(actor, id)),
  ])
  const { timeZone } = actor.domain
  const canRestore = canEditContact(actor, contact)
  return (
    <>
      <Follow />
      <PageHeader
        title={t('title', { name: contact.name })}
        back={{ href: `/contacts/${contact.id}`, label: t('back') }}
      />
      {revisions.length === 0 ? (
        <EmptyState icon="rotate-ccw-clock" title={t('none')} />
      ) : (
        <HistoryList
          revisions={revisions.map(
            ({ id: revision, version, action, at, actorName, door, changes, restorable, access }) => ({
              version,
              action,
              door,
              by: actorName,
              when: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
              current: version === contact.version,
              changes: changes.map(({ field, before, after }) => ({
                field,
                before: formContact({ [field]: before })[field],
                after: formContact({ [field]: after })[field],
              })),
              access,
              restoreHref:
                canRestore && restorable
                  ? `/contacts/${contact.id}/history/restore?revision=${revision}`
                  : undefined,
            }),
          )}
        />
      )}
    </>
  )
}
