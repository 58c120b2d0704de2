import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { unassign } from '@/app/(portal)/numbers/actions'
import { maintainedNumber } from '@/app/(portal)/numbers/maintained-number'
import type { Address } from '@/app/door/list-address'
import { QuestionPage } from '@/components/forms/question-page'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Address> }

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Numbers'))('unassign') }
}

/** Asks before people are taken off a number; the address names them. */
export default async function UnassignPage({ params, searchParams }: Props) {
  const [{ actor, number }, address, t] = await Promise.all([
    maintainedNumber(params),
    searchParams,
    getTranslations('Numbers'),
  ])
  const wished = new Set([address.member].flat())
  const people = number.people.filter(({ id }) => wished.has(id))
  if (people.length === 0) notFound()
  const here = `/numbers/${number.id}`
  const words = { count: people.length, name: number.label }
  return (
    <QuestionPage
      title={people.length === 1 ? t('unassignOne', words) : t('unassignOther', words)}
      action={unassign}
      fields={{
        id: number.id,
        member: people.map(({ id }) => id),
        renderedFor: actor.domainId,
        back: here,
      }}
      confirm={t('unassign')}
      cancel={{ href: here, label: t('cancel') }}
    >
      {people.map(({ name }) => name).join(', ')}
      <br />
      {t('unassignText')}
    </QuestionPage>
  )
}
