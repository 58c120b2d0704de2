import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { Address } from '@/app/door/list-address'
import { UnitPage } from '@/app/(portal)/users/units/unit-page'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Departments'))('of.department.plural') }
}

/** One department. */
export default function DepartmentPage(props: Props) {
  return <UnitPage kind="department" {...props} />
}
