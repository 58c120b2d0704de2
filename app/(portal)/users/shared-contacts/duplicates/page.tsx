import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DuplicateList } from '@/app/(portal)/contacts/duplicates/duplicate-list'
import type { SearchParameters } from '@/app/(portal)/contacts/list-address'
import { requireMaintainer } from '../require-maintainer'

const PATH = '/users/shared-contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Duplicates'))('title') }
}

/** Shared Contacts that may be the same, to be merged. */
export default async function DuplicatesPage({ searchParams }: { searchParams: SearchParameters }) {
  const [actor, contacts] = await Promise.all([requireMaintainer(), getTranslations('Contacts')])
  const back = { href: PATH, label: contacts('sharedTitle') }
  const place = { book: 'shared', path: `${PATH}/duplicates`, back } as const
  return <DuplicateList actor={actor} place={place} parameters={searchParams} />
}
