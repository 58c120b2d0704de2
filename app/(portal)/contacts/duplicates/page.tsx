import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import type { SearchParameters } from '../list-address'
import { DuplicateList } from './duplicate-list'

const PATH = '/contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Duplicates'))('title') }
}

/** Contacts of one’s own that may be the same, to be merged. */
export default async function OwnDuplicatesPage({ searchParams }: { searchParams: SearchParameters }) {
  const [actor, contacts] = await Promise.all([requireRight('contacts.own'), getTranslations('Contacts')])
  const back = { href: PATH, label: contacts('title') }
  const place = { book: 'personal', path: `${PATH}/duplicates`, back } as const
  return <DuplicateList actor={actor} place={place} parameters={searchParams} />
}
