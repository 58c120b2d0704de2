import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MergeQuestion } from '@/app/(portal)/contacts/duplicates/merge-question'
import type { SearchParameters } from '@/app/(portal)/contacts/list-address'
import { requireMaintainer } from '@/app/(portal)/users/shared-contacts/require-maintainer'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Duplicates'))('merge') }
}

/** Asks before the exact duplicates among Shared Contacts are merged. */
export default async function MergeExactPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireMaintainer()
  return (
    <MergeQuestion
      actor={actor}
      book="shared"
      path="/users/shared-contacts/duplicates"
      parameters={searchParams}
    />
  )
}
