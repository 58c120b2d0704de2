import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Address } from '@/app/door/list-address'
import { UnitList } from '../units/unit-list'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Departments'))('of.department.plural') }
}

/** All departments of the domain. */
export default function DepartmentsPage({ searchParams }: { searchParams: Promise<Address> }) {
  return <UnitList kind="department" searchParams={searchParams} />
}
