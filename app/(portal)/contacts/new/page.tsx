import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { canShareWithWorkspace, hasOwnBook } from '@/core/access/policy'
import { listNumbers } from '@/core/numbers/list'
import { parameter, type SearchParameters } from '../list-address'
import { NewContact } from '../new-contact'

const PATH = '/contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('OwnContacts'))('add') }
}

/** Adds a contact of one's own, or for a number or the workspace; the address may name the number, and a phone. */
export default async function NewOwnContactPage({ searchParams }: { searchParams: SearchParameters }) {
  const actor = await requireRight('contacts.own')
  if (!hasOwnBook(actor)) notFound()
  const [number, phone, t, contacts, numbers] = await Promise.all([
    parameter(searchParams, 'number'),
    parameter(searchParams, 'phone'),
    getTranslations('OwnContacts'),
    getTranslations('Contacts'),
    listNumbers(actor),
  ])
  const named = numbers.some(({ id }) => id === number)
  const offered = numbers.filter(({ id, mine }) => mine || id === number)
  const { domain } = actor
  const choice = {
    offered: {
      numbers: offered.map(({ id, label }) => ({ id, label })),
      workspace: canShareWithWorkspace(actor) ? domain.title || domain.name : null,
    },
    chosen: { who: named ? 'number' : 'me', numbers: named ? number : '' },
  }
  const back = { href: PATH, label: contacts('title') }
  const place = { path: `${PATH}/new`, title: t('add'), back, draft: 'new-own', choice } as const
  return <NewContact actor={actor} place={place} parameters={searchParams} phone={phone} />
}
