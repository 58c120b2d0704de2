import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { parameter, type SearchParameters } from '@/app/(portal)/contacts/list-address'
import { NewContact } from '@/app/(portal)/contacts/new-contact'
import { requireMaintainer } from '../require-maintainer'

const PATH = '/users/shared-contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ContactForm'))('newTitle') }
}

/** Adds a Shared Contact; the address may name a phone. */
export default async function NewSharedContactPage({ searchParams }: { searchParams: SearchParameters }) {
  const [actor, phone, t, shared] = await Promise.all([
    requireMaintainer(),
    parameter(searchParams, 'phone'),
    getTranslations('ContactForm'),
    getTranslations('Contacts'),
  ])
  const back = { href: PATH, label: shared('sharedTitle') }
  const place = { path: `${PATH}/new`, title: t('newTitle'), back, draft: 'new' } as const
  return <NewContact actor={actor} place={place} parameters={searchParams} phone={phone} />
}
