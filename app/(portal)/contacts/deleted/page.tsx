import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireRight } from '@/app/door/actor'
import { DeletedList } from '../deleted-list'
import type { SearchParameters } from '../list-address'

const PATH = '/contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Deleted'))('title') }
}

/** Contacts of one's own that were deleted and can still be restored. */
export default async function OwnDeletedPage({ searchParams }: { searchParams: SearchParameters }) {
  const [actor, contacts] = await Promise.all([requireRight('contacts.own'), getTranslations('Contacts')])
  return (
    <DeletedList
      actor={actor}
      book="personal"
      path={`${PATH}/deleted`}
      back={{ href: PATH, label: contacts('title') }}
      parameters={searchParams}
    />
  )
}
