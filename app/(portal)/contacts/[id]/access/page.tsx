import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { AccessManager } from '@/app/(portal)/contacts/access/access-manager'
import { FollowContact } from '@/app/(portal)/follow'
import { PageHeader } from '@/components/ui/page-header'
import { canChangeAccess, hasOwnBook } from '@/core/access/policy'
import { summarizeAccess } from '@/core/contacts/access-summary'
import { getContact } from '@/core/contacts/get'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ManageAccess'))('title') }
}

/** Manage access of one contact, for its owner; of a Shared Contact for those who maintain them, or who shared it. */
export default async function ContactAccessPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([
    requireRight('contacts.own'),
    params,
    getTranslations('ManageAccess'),
  ])
  const contact = await orNotFound(getContact(actor, id))
  if (!hasOwnBook(actor) || !canChangeAccess(actor, contact)) notFound()
  const back = `/contacts/${contact.id}`
  return (
    <FollowContact keeps>
      <PageHeader title={t('title')} back={{ href: back, label: contact.name }} />
      <AccessManager
        actor={actor}
        summary={await summarizeAccess(actor, [contact.id])}
        fields={{ ids: contact.id }}
        path={`${back}/access`}
        back={back}
      />
    </FollowContact>
  )
}
