import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { pathFrom } from '@/app/door/path-from'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { canDeleteContact } from '@/core/access/policy'
import { countContactsExactly } from '@/core/contacts/count'
import { getContact } from '@/core/contacts/get'
import { redirect } from 'next/navigation'
import { deleteSelected } from '../actions'
import { deleteQuestion } from '../delete-question'
import { listBefore } from '../list-before'
import { matchingOf, parameter, readListAddress, type SearchParameters } from '../list-address'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Contacts'))('delete') }
}

/** Asks before contacts are deleted; the same question is a dialog where JavaScript runs. */
export default async function DeletePage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('contacts.view')
  const [{ id: given }, address, all, from, list, t] = await Promise.all([
    searchParams,
    readListAddress(searchParams),
    parameter(searchParams, 'all'),
    parameter(searchParams, 'back'),
    listBefore(),
    getTranslations('Contacts'),
  ])
  const ids = all ? [] : [given ?? []].flat()
  const only = ids.length === 1 ? await orNotFound(getContact(actor, ids[0] ?? '')) : undefined
  if (only && !canDeleteContact(actor, only)) redirect(`/contacts/${only.id}`)
  const count = all ? await countContactsExactly(actor, matchingOf(address)) : ids.length
  const back = from ? pathFrom(from) : (list ?? '/contacts')
  if (count === 0) {
    return (
      <>
        <PageHeader title={t('delete')} />
        <EmptyState title={t('noneSelected')} actions={<ButtonLink href={back}>{t('goBack')}</ButtonLink>}>
          {t('noneSelectedText')}
        </EmptyState>
      </>
    )
  }
  const isShared = only ? only.ownerId === null : address.filter === 'shared'
  const question = await deleteQuestion({ actor, count, name: only?.name, isShared })
  const { q, tag, filter } = address
  return (
    <>
      <PageHeader title={question.title} description={question.text} />
      <form action={deleteSelected} className="flex flex-wrap gap-2">
        <HiddenFields fields={{ id: ids, back, renderedFor: actor.domainId }} />
        {all && <HiddenFields fields={{ all, q, tag, filter, expected: count }} />}
        <SubmitButton variant="danger">{question.confirm}</SubmitButton>
        <ButtonLink href={only && !list ? `/contacts/${only.id}` : back}>{question.cancel}</ButtonLink>
      </form>
    </>
  )
}
