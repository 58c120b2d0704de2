import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentVisit, requireRight } from '@/app/door/actor'
import type { Address } from '@/app/door/list-address'
import { lookUpAnswer } from '@/app/look-up/answer'
import { filterNamed } from '@/app/look-up/query'
import { Console } from '@/components/look-up/console'
import { recentName } from '@/components/look-up/recent-name'
import { PageHeader } from '@/components/ui/page-header'
import { Follow } from '@/app/(portal)/follow'
import { CallerSection } from './caller-section'
import { consoleWords } from './words'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Console'))('title') }
}

const first = (value: string | string[] | undefined) => [value].flat()[0] ?? ''

/**
 * The attendant's page: one search, worked by the keyboard, and above it who calls, as a phone system's screen-pop
 * opens it with `?caller=+14155550199`.
 */
export default async function ConsolePage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireRight('contacts.view')
  const [address, visit, words, t] = await Promise.all([
    searchParams,
    currentVisit(),
    consoleWords(),
    getTranslations('Console'),
  ])
  const query = { q: first(address.q).replaceAll('\0', ''), filter: filterNamed(first(address.filter)) }
  const answer = await lookUpAnswer(actor, visit?.seq ?? 0, { search: query.q, filter: query.filter })
  const caller = first(address.caller)
  return (
    <>
      <Follow />
      <PageHeader title={t('title')} />
      {caller !== '' && <CallerSection actor={actor} text={caller} words={words} />}
      <Console
        words={words}
        first={query}
        initial={answer}
        chosen={first(address.chosen)}
        recent={recentName(actor.domainId, `${actor.homeDomainId}:${actor.userId}`)}
      />
    </>
  )
}
