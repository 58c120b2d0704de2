import { ClientMessages } from '@/app/i18n/client-messages'
import { ContactForm } from '@/components/contacts/contact-form'
import { formContact } from '@/components/contacts/form-contact'
import type { Who, WhoOffered } from '@/components/contacts/who-choice'
import { PageHeader } from '@/components/ui/page-header'
import type { Actor } from '@/core/access/actor'
import { isId, newId } from '@/core/access/id'
import { getContact } from '@/core/contacts/get'
import { suggestTags } from '@/core/contacts/suggest-tags'
import { addContact, lookAtContact } from './contact-actions'
import { contactDraft } from './contact-draft'
import { parameter, type SearchParameters } from './list-address'
import { Toasts } from './toasts'

type Place = {
  path: string
  title: string
  back: { href: string; label: string }
  /** The draft's name. */
  draft: 'new' | 'new-own'
  /** Whom the contact can be for, and whom it is for at first; a form without it adds a Shared Contact. */
  choice?: { offered: WhoOffered; chosen: Who }
}

/** A page that adds a contact; after "Save and add another" it says what was added. `phone` is filled in. */
export async function NewContact({
  actor,
  place,
  parameters,
  phone = '',
}: {
  actor: Actor
  place: Place
  parameters: SearchParameters
  phone?: string
}) {
  const { path, title, back, draft: name, choice } = place
  const [added, suggestions] = await Promise.all([parameter(parameters, 'contact'), suggestTags(actor, '')])
  const last = isId(added) ? await getContact(actor, added) : undefined
  const draft = contactDraft(actor, name)
  return (
    <>
      <Toasts actor={actor} path={path} parameters={parameters} name={last?.name} savedDraft={draft} />
      <PageHeader title={title} back={back} />
      <ClientMessages
        namespaces={['ContactForm', 'ContactErrors', 'Errors', 'OwnContacts', 'PhoneWarnings', 'Ui']}
      >
        <ContactForm
          key={added}
          edited={{
            id: newId(),
            version: null,
            contact: formContact(phone === '' ? {} : { phones: [{ value: phone }] }),
            choice,
          }}
          save={addContact}
          ask={lookAtContact}
          suggestions={suggestions}
          renderedFor={actor.domainId}
          draft={draft}
          cancelHref={back.href}
          focusFirst={last !== undefined}
        />
      </ClientMessages>
    </>
  )
}
