import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MergeQuestion } from '@/app/(portal)/contacts/duplicates/merge-question'
import type { SearchParameters } from '@/app/(portal)/contacts/list-address'
import { requireRight } from '@/app/door/actor'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Duplicates'))('merge') }
}

/** Asks before the exact duplicates among one’s own contacts are merged. */
export default async function MergeOwnExactPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('contacts.own')
  return <MergeQuestion actor={actor} book="personal" path="/contacts/duplicates" parameters={searchParams} />
}
