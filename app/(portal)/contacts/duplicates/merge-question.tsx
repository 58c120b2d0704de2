import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { parameter, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Actor } from '@/core/access/actor'
import { findDuplicateGroups } from '@/core/contacts/find-duplicate-groups'
import { mergeAllExact } from './actions'
import { exactQuestion } from './exact-question'

/** Asks before the exact duplicates are merged; the same question is a dialog where JavaScript runs. */
export async function MergeQuestion({
  actor,
  book,
  path,
  parameters: searchParams,
}: {
  actor: Actor
  book: 'shared' | 'personal'
  /** Of the list of duplicates. */
  path: string
  parameters: SearchParameters
}) {
  const [after, t] = await Promise.all([parameter(searchParams, 'after'), getTranslations('Duplicates')])
  const { exact } = await findDuplicateGroups(actor, { book, after })
  const back = addressOf(path, { after })
  if (exact.first === 0) {
    return (
      <>
        <PageHeader title={t('merge')} />
        <EmptyState title={t('allNone')} actions={<ButtonLink href={back}>{t('back')}</ButtonLink>}>
          {t('allNoneText')}
        </EmptyState>
      </>
    )
  }
  const question = await exactQuestion(exact)
  return (
    <>
      <PageHeader title={question.title} description={question.text} />
      <form action={mergeAllExact} className="flex flex-wrap gap-2">
        <HiddenFields fields={{ book, after, expected: exact.first, back, renderedFor: actor.domainId }} />
        <SubmitButton>{question.confirm}</SubmitButton>
        <ButtonLink href={back}>{question.cancel}</ButtonLink>
      </form>
    </>
  )
}
