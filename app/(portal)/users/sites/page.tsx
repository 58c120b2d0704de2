import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Address } from '@/app/door/list-address'
import { UnitList } from '../units/unit-list'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Departments'))('of.site.plural') }
}

/** All sites of the domain. */
export default function SitesPage({ searchParams }: { searchParams: Promise<Address> }) {
  return <UnitList kind="site" searchParams={searchParams} />
}
