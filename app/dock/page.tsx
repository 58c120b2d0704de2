import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentVisit, requireRight } from '@/app/door/actor'
import { textIn, type Address } from '@/app/door/list-address'
import { lookUpAnswer } from '@/app/look-up/answer'
import { filterNamed } from '@/app/look-up/query'
import { StreamOf } from '@/app/(portal)/stream-of'
import { lookUpWords } from '@/app/look-up/words'
import { LookUpPanel } from '@/components/look-up/look-up-panel'

/** The page's title. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('LookUp'))('title') }
}

/** The dock in a window of its own, without the frame of the portal's pages. */
export default async function DockPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireRight('contacts.view')
  const [address, visit, words] = await Promise.all([searchParams, currentVisit(), lookUpWords()])
  const first = { q: textIn(address, 'q') ?? '', filter: filterNamed(textIn(address, 'filter')) }
  const answer = await lookUpAnswer(actor, visit?.seq ?? 0, { search: first.q, filter: first.filter })
  return (
    <main className="flex h-dvh flex-col bg-surface pt-2">
      <h1 className="sr-only">{words.title}</h1>
      <StreamOf domainId={actor.domainId} />
      <LookUpPanel
        key={actor.domainId}
        words={words}
        first={first}
        initial={answer}
        target="_blank"
        focus={1}
      />
    </main>
  )
}
