import { getFormatter, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { Icon } from '@/components/ui/icon'
import type { Actor } from '@/core/access/actor'
import type { ContactFacts } from '@/core/access/contact-facts'
import { canChangeAccess, hasOwnBook } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import type { NamedAccess, NamedGrant } from '@/core/contacts/grantee-names'
import { leave } from './actions'
import { leaveQuestion } from './leave-question'

type Shown = ContactFacts & { id: string; name: string; sharedByName: string }

/** Who has a contact and through what, with the way to change it for its owner, and to leave it for a member. */
export async function AccessSection({
  actor,
  contact,
  access,
}: {
  actor: Actor
  contact: Shown
  access: NamedAccess | undefined
}) {
  const [t, words, format, question] = await Promise.all([
    getTranslations('ManageAccess'),
    getTranslations('Access'),
    getFormatter(),
    leaveQuestion(actor, contact.name, access),
  ])
  const here = `/contacts/${contact.id}`
  const owner = access?.owner
  const nameOf = ({ kind, id, name }: Pick<NamedGrant, 'kind' | 'id' | 'name'>) =>
    kind === 'number'
      ? words('line', { name: name || t('somebody') })
      : id === seatOf(actor)
        ? t('you')
        : name || t('somebody')
  const list = (canEdit: boolean) =>
    format.list((access?.grants ?? []).filter((grant) => grant.canEdit === canEdit).map(nameOf))
  const editing = actor.domain.openEditing ? t('editedByEverybody') : t('editedByMaintainers')
  const facts = owner
    ? [
        { label: t('owner'), value: nameOf({ kind: 'member', ...owner }) },
        { label: t('canEdit'), value: list(true) },
        { label: t('canView'), value: list(false) },
      ]
    : [
        {
          label: t('canView'),
          value: t('wholeWorkspace', { workspace: actor.domain.title || actor.domain.name }),
        },
        { label: t('canEdit'), value: editing },
        { label: t('sharedBy'), value: contact.sharedByName },
      ]
  return (
    <section aria-labelledby="access" className="mt-4 max-w-3xl rounded-lg border bg-surface p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 id="access" className="font-semibold">
          {t('whoHasIt')}
        </h2>
        <div className="flex flex-wrap gap-2">
          {question && (
            <ConfirmLink
              href={`${here}/leave`}
              size="small"
              question={question}
              action={leave}
              fields={{ id: contact.id, renderedFor: actor.domainId, back: here }}
            >
              <Icon name="log-out" />
              {t('leave')}
            </ConfirmLink>
          )}
          {hasOwnBook(actor) && canChangeAccess(actor, contact) && (
            <ButtonLink href={`${here}/access`} size="small" prefetch={false}>
              <Icon name="users" />
              {t('title')}
            </ButtonLink>
          )}
        </div>
      </div>
      <dl className="mt-1 grid gap-y-1 sm:grid-cols-[auto_1fr] sm:gap-x-6">
        {facts
          .filter(({ value }) => value !== '')
          .map(({ label, value }) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="wrap-anywhere max-sm:mb-1">{value}</dd>
            </div>
          ))}
      </dl>
      {owner && access.grants.length === 0 && <p className="mt-1 text-muted">{t('onlyYou')}</p>}
    </section>
  )
}
