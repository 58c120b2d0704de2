import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { orNotFound } from '@/app/door/not-found'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ContactForm } from '@/components/contacts/contact-form'
import { formContact } from '@/components/contacts/form-contact'
import { PageHeader } from '@/components/ui/page-header'
import { getContact } from '@/core/contacts/get'
import { FollowContact } from '@/app/(portal)/follow'
import { suggestTags } from '@/core/contacts/suggest-tags'
import { lookAtContact, saveContact } from '@/app/(portal)/users/shared-contacts/contact-actions'
import { contactDraft } from '@/app/(portal)/users/shared-contacts/contact-draft'
import { requireMaintainer } from '@/app/(portal)/users/shared-contacts/require-maintainer'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts'))('edit') }
}

/** Edits a Shared Contact. */
export default async function EditContactPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([requireMaintainer(), params, getTranslations('ContactForm')])
  const [contact, suggestions] = await Promise.all([
    orNotFound(getContact(actor, id)),
    suggestTags(actor, ''),
  ])
  return (
    <FollowContact keeps>
      <PageHeader
        title={t('editTitle', { name: contact.name })}
        back={{ href: `/contacts/${contact.id}`, label: contact.name }}
      />
      <ClientMessages namespaces={['ContactForm', 'ContactErrors', 'Errors', 'PhoneWarnings', 'Ui']}>
        <ContactForm
          key={contact.id}
          edited={{
            id: contact.id,
            version: contact.version,
            contact: formContact(contact),
            by: contact.updatedByName,
          }}
          save={saveContact}
          ask={lookAtContact}
          suggestions={suggestions}
          renderedFor={actor.domainId}
          draft={contactDraft(actor, contact.id)}
          cancelHref={`/contacts/${contact.id}`}
        />
      </ClientMessages>
    </FollowContact>
  )
}
