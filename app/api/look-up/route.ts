import { headers } from 'next/headers'
import { currentVisit, quietVisit } from '@/app/door/actor'
import { route } from '@/app/door/data-route'
import { knownAnswer, lookUpAnswer } from '@/app/look-up/answer'
import { queryIn } from '@/app/look-up/query'

export const dynamic = 'force-dynamic'

/** What a page reads again by itself is no click: it does not keep the session from running out. */
const visitOf = async () => ((await headers()).has('x-unasked') ? quietVisit() : currentVisit())

/** Answers `?q=&filter=` with whom it finds, and `?keys=contact:0190…` with whom the browser has kept; as JSON. */
export const GET = route(
  'contacts.view',
  async (actor, request, _, seq) => {
    const { searchParams } = new URL(request.url)
    const keys = searchParams.get('keys')
    const answer =
      keys === null
        ? await lookUpAnswer(actor, seq, queryIn(searchParams))
        : await knownAnswer(actor, seq, keys)
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  },
  visitOf,
)
