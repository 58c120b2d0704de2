import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { parameter, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { Toasts } from '@/app/(portal)/contacts/toasts'
import { ClientMessages } from '@/app/i18n/client-messages'
import { ContactForm } from '@/components/contacts/contact-form'
import { formContact } from '@/components/contacts/form-contact'
import { PageHeader } from '@/components/ui/page-header'
import { isId, newId } from '@/core/access/id'
import { getContact } from '@/core/contacts/get'
import { suggestTags } from '@/core/contacts/suggest-tags'
import { addContact, lookAtContact } from '../contact-actions'
import { contactDraft } from '../contact-draft'
import { requireMaintainer } from '../require-maintainer'

const PATH = '/users/shared-contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ContactForm'))('newTitle') }
}

/** Adds a Shared Contact; after "Save and add another" it says what was added. */
export default async function NewContactPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireMaintainer()
  const [added, t, shared, suggestions] = await Promise.all([
    parameter(searchParams, 'contact'),
    getTranslations('ContactForm'),
    getTranslations('Contacts'),
    suggestTags(actor, ''),
  ])
  const last = isId(added) ? await getContact(actor, added) : undefined
  return (
    <>
      <Toasts
        actor={actor}
        path={`${PATH}/new`}
        parameters={searchParams}
        name={last?.name}
        savedDraft={contactDraft(actor, 'new')}
      />
      <PageHeader title={t('newTitle')} back={{ href: PATH, label: shared('sharedTitle') }} />
      <ClientMessages namespaces={['ContactForm', 'ContactErrors', 'Errors', 'PhoneWarnings', 'Ui']}>
        <ContactForm
          key={added}
          edited={{ id: newId(), version: null, contact: formContact({}) }}
          save={addContact}
          ask={lookAtContact}
          suggestions={suggestions}
          renderedFor={actor.domainId}
          draft={contactDraft(actor, 'new')}
          cancelHref={PATH}
          focusFirst={last !== undefined}
        />
      </ClientMessages>
    </>
  )
}
