import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ContactForm } from '@/components/contacts/contact-form'
import { formContact } from '@/components/contacts/form-contact'
import { PageHeader } from '@/components/ui/page-header'
import { canEditContact } from '@/core/access/policy'
import { getContact } from '@/core/contacts/get'
import { FollowContact } from '@/app/(portal)/follow'
import { suggestTags } from '@/core/contacts/suggest-tags'
import { lookAtContact, saveContact } from '@/app/(portal)/contacts/contact-actions'
import { contactDraft } from '@/app/(portal)/contacts/contact-draft'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts'))('edit') }
}

/** Edits a contact, for everybody who may. */
export default async function EditContactPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, t] = await Promise.all([
    requireRight('contacts.view'),
    params,
    getTranslations('ContactForm'),
  ])
  const [contact, suggestions] = await Promise.all([
    orNotFound(getContact(actor, id)),
    suggestTags(actor, ''),
  ])
  if (!canEditContact(actor, contact)) redirect(`/contacts/${contact.id}`)
  return (
    <FollowContact keeps>
      <PageHeader
        title={t('editTitle', { name: contact.name })}
        back={{ href: `/contacts/${contact.id}`, label: contact.name }}
      />
      <ClientMessages
        namespaces={['ContactForm', 'ContactErrors', 'Errors', 'OwnContacts', 'PhoneWarnings', 'Ui']}
      >
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
