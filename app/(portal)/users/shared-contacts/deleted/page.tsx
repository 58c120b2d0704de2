import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeletedList } from '@/app/(portal)/contacts/deleted-list'
import type { SearchParameters } from '@/app/(portal)/contacts/list-address'
import { requireMaintainer } from '../require-maintainer'

const PATH = '/users/shared-contacts'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Deleted'))('title') }
}

/** Shared Contacts that were deleted and can still be restored. */
export default async function DeletedPage({ searchParams }: { searchParams: SearchParameters }) {
  const [actor, contacts] = await Promise.all([requireMaintainer(), getTranslations('Contacts')])
  return (
    <DeletedList
      actor={actor}
      book="shared"
      path={`${PATH}/deleted`}
      back={{ href: PATH, label: contacts('sharedTitle') }}
      parameters={searchParams}
    />
  )
}
