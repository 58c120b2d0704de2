import { ForbiddenError, RateLimitedError } from '@/core/errors'
import { follow } from '@/core/live/follow'
import type { Ending, Follower, Once } from '@/core/live/follower'
import { allFollowers, liveHub, type Hub } from '@/core/live/hub'
import { findVisit, type Visit } from './find'

/** Where what is told goes: the domain's sequence, and that it is over (`gone` when the process stops). */
export type Listener = { tell: (seq: number) => void; end: (why: Ending | 'gone') => void }

/** The most streams of one person in one process. */
export const MOST_STREAMS = 20

const LONGEST_TIMER_MS = 2_147_483_647

/**
 * Follows the domain that a session works in, as long as the session does and the person may do what they could when
 * it began. Returns what ends it.
 * @throws ForbiddenError without a domain to work in, RateLimitedError beyond 20 streams, UnavailableError
 */
export async function followAs(
  visit: Visit,
  token: string,
  listener: Listener,
  hub: Hub = liveHub(),
): Promise<() => void> {
  const { actor, identityId } = visit
  if (!actor) throw new ForbiddenError()
  const own = allFollowers(hub).filter((follower) => follower.ids.has(identityId))
  if (own.length >= MOST_STREAMS) throw new RateLimitedError(60)
  const ids = [visit.sessionId, identityId, actor.userId, actor.homeDomainId, actor.domainId]
  let leave = () => {}
  let isOver = false
  let looks = 0
  let held: number | undefined
  const end = (why: Ending | 'gone') => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    leave()
    listener.end(why)
  }
  // Until it is known whether the session goes on: a page that heard of a change would read itself, and find the
  // sign-in in its place.
  const tell = (seq: number) => {
    if (looks > 0) held = seq
    else listener.tell(seq)
  }
  const check = async (once: Once = (_key, read) => read()) => {
    looks += 1
    try {
      const now = await once(visit.sessionId, () => findVisit(token, 'form', '', { unasked: true }))
      const why = changeSince(visit, now)
      if (why) end(why)
    } catch {
      // Whoever cannot be looked at does not go on; the browser comes back and is asked who it is.
      end('gone')
    } finally {
      looks -= 1
    }
    if (looks > 0 || held === undefined || isOver) return
    listener.tell(held)
    held = undefined
  }
  const lasts = Math.min(visit.endsAt - Date.now(), LONGEST_TIMER_MS)
  const timer = setTimeout(() => void check(), lasts + 1)
  timer.unref()
  const follower: Follower = {
    domainId: actor.domainId,
    ids: new Set(ids.filter((id) => id !== null)),
    tell,
    check,
    drop: () => end('gone'),
  }
  try {
    leave = await follow(follower, hub)
  } catch (error) {
    clearTimeout(timer)
    throw error
  }
  // What ended between asking who it is and following is over as well.
  if (isOver) leave()
  else await check()
  return () => {
    isOver = true
    clearTimeout(timer)
    leave()
  }
}

function changeSince(before: Visit, now: Visit | null): Ending | null {
  const [was, is] = [before.actor, now?.actor]
  if (!was || !is) return 'signed-out'
  const isSame = is.domainId === was.domainId && is.scope === was.scope && is.siteId === was.siteId
  const rights =
    isSame && is.rights.size === was.rights.size && [...is.rights].every((right) => was.rights.has(right))
  return rights ? null : 'changed'
}
