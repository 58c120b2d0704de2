import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { parameter, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { requireMaintainer } from '@/app/(portal)/users/shared-contacts/require-maintainer'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { findDuplicateGroups } from '@/core/contacts/find-duplicate-groups'
import { mergeAllExact } from '../actions'
import { exactQuestion } from '../exact-question'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Duplicates'))('merge') }
}

/** Asks before the exact duplicates are merged; the same question is a dialog where JavaScript runs. */
export default async function MergeExactPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireMaintainer()
  const [after, t] = await Promise.all([parameter(searchParams, 'after'), getTranslations('Duplicates')])
  const { exact } = await findDuplicateGroups(actor, { after })
  const back = addressOf('/users/shared-contacts/duplicates', { after })
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
        <HiddenFields fields={{ after, expected: exact.first, back, renderedFor: actor.domainId }} />
        <SubmitButton>{question.confirm}</SubmitButton>
        <ButtonLink href={back}>{question.cancel}</ButtonLink>
      </form>
    </>
  )
}
