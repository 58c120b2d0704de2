import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { SearchParameters } from '@/app/(portal)/contacts/list-address'
import { AccessSection } from '@/app/(portal)/contacts/access/access-section'
import { FollowContact } from '@/app/(portal)/follow'
import { readerOf } from '@/app/(portal)/contacts/reader'
import { sharingWriter } from '@/app/(portal)/contacts/sharing-view'
import { toSheetView } from '@/app/(portal)/contacts/sheet-view'
import { Toasts } from '@/app/(portal)/contacts/toasts'
import { deleteSelected } from '@/app/(portal)/contacts/actions'
import { deleteQuestion } from '@/app/(portal)/contacts/delete-question'
import { requireActor } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { contactDraft } from '@/app/(portal)/contacts/contact-draft'
import { told } from '@/app/door/telling'
import { BackToList } from '@/components/contacts/back-to-list'
import { ContactSheet } from '@/components/contacts/contact-sheet'
import { DeleteContact } from '@/components/contacts/delete-contact'
import { DuplicateHint } from '@/components/contacts/duplicate-hint'
import { StarToggle } from '@/components/contacts/star-toggle'
import { Portrait } from '@/components/contacts/portrait'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { PageHeader } from '@/components/ui/page-header'
import { canDeleteContact, canEditContact } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { accessOf } from '@/core/contacts/access-of'
import { possibleDuplicates } from '@/core/contacts/duplicates'
import { favoritesAmong } from '@/core/contacts/favorite'
import { getContact } from '@/core/contacts/get'
import { initialsOf } from '@/core/contacts/initials'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParameters }

/** The page's title: the contact's name. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [actor, { id }] = await Promise.all([requireActor(), params])
  return { title: (await orNotFound(getContact(actor, id))).name }
}

/** All of a contact; with Edit and Delete for those who may. */
export default async function ContactPage({ params, searchParams }: Props) {
  const [actor, { id }, { done, own: savedOwn }, t, format] = await Promise.all([
    requireActor(),
    params,
    told(searchParams),
    getTranslations('Contacts'),
    getFormatter(),
  ])
  const contact = await orNotFound(getContact(actor, id))
  const canEdit = canEditContact(actor, contact)
  const draft = savedOwn === 'yes' ? 'new-own' : 'new'
  const justSaved = done === 'created' || done === 'updated'
  const [sheet, access, say, question, stars, own, duplicates] = await Promise.all([
    toSheetView(contact, actor),
    accessOf(actor, [contact.id]),
    sharingWriter(),
    deleteQuestion({ actor, count: 1, name: contact.name, isShared: contact.ownerId === null }),
    favoritesAmong(actor, [contact.id]),
    getTranslations('OwnContacts'),
    canEdit && justSaved
      ? possibleDuplicates(actor, {
          phones: contact.phones.map((phone) => phone.value),
          emails: contact.emails.map((email) => email.value),
          exceptId: contact.id,
        })
      : [],
  ])
  const sharing = say(access.get(contact.id))
  const reader = readerOf(actor)
  const when = format.dateTime(contact.updatedAt, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: actor.domain.timeZone,
  })
  return (
    <FollowContact>
      <Toasts
        actor={actor}
        path={`/contacts/${contact.id}`}
        parameters={searchParams}
        name={contact.name}
        savedDraft={contactDraft(actor, done === 'created' ? draft : contact.id)}
      />
      <PageHeader
        title={
          <span className="flex items-center gap-3">
            <Portrait
              src={contact.hasPhoto ? `/contacts/${contact.id}/photo` : null}
              initials={initialsOf(contact)}
            />
            <span className="min-w-0">
              {contact.name}
              <Icon
                name={sharing.icon}
                label={sharing.label}
                className="ml-2 inline size-4.5 align-[-2px] text-muted"
              />
            </span>
          </span>
        }
        description={[contact.title, contact.company !== contact.name && contact.company]
          .filter(Boolean)
          .join(' · ')}
        back={<BackToList reader={reader} words={{ all: t('back'), shared: t('sharedTitle') }} />}
        actions={
          <>
            {seatOf(actor) !== null && (
              <StarToggle
                id={contact.id}
                starred={stars.has(contact.id)}
                label={own('star', { name: contact.name })}
                renderedFor={actor.domainId}
              />
            )}
            <ButtonLink href={`/contacts/${contact.id}/history`} prefetch={false}>
              <Icon name="rotate-ccw-clock" />
              {t('history')}
            </ButtonLink>
            {canDeleteContact(actor, contact) && (
              <DeleteContact
                reader={reader}
                href={`/contacts/delete?id=${contact.id}&back=/contacts`}
                question={question}
                action={deleteSelected}
                fields={{ id: contact.id, renderedFor: actor.domainId }}
                className="text-danger-text"
              >
                <Icon name="trash" />
                {t('delete')}
              </DeleteContact>
            )}
            {canEdit && (
              <ButtonLink href={`/contacts/${contact.id}/edit`} variant="primary" prefetch={false}>
                <Icon name="pencil" />
                {t('edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="mb-4 max-w-3xl empty:hidden">
        <DuplicateHint duplicates={duplicates} />
      </div>
      <ContactSheet contact={sheet} />
      <AccessSection actor={actor} contact={contact} access={access.get(contact.id)} />
      <p className="mt-3 text-muted">
        {contact.updatedByName ? t('updatedBy', { name: contact.updatedByName, when }) : when}
      </p>
    </FollowContact>
  )
}
