import { quietVisit } from '@/app/door/actor'
import { problem, route } from '@/app/door/data-route'
import { readSessionToken } from '@/app/door/session-cookie'
import { followAs } from '@/core/sessions/follow'
import { eventStream } from './event-stream'

export const dynamic = 'force-dynamic'

/**
 * Tells a page that something changed in its domain, and nothing of what: it reads again, through what it may see. As
 * Server-Sent Events; where those are blocked, `?poll` answers with the sequence, 304 as long as it is the one known.
 * Both say whose sequence it is: a page of another domain than the session works in by now does not go on.
 */
export const GET = route(
  'portal.enter',
  async ({ domainId }, request) => {
    const [visit, token] = await Promise.all([quietVisit(), readSessionToken()])
    if (!visit || !token) return problem(401, { key: 'signed-out' })
    if (new URL(request.url).searchParams.has('poll')) return sequence(domainId, visit.seq, request)
    const body = await eventStream(domainId, async (listener) => followAs(visit, token, listener))
    return new Response(body, {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        // Compressing would hold events back.
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
      },
    })
  },
  quietVisit,
)

function sequence(domainId: string, seq: number, request: Request): Response {
  const headers = { ETag: `"${seq}-${domainId}"` }
  if (request.headers.get('if-none-match') === headers.ETag)
    return new Response(null, { status: 304, headers })
  return Response.json({ seq, domainId }, { headers })
}
