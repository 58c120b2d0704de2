import { UnavailableError } from '@/core/errors'
import type { Follower } from './follower'
import { liveHub, type Hub } from './hub'
import { readSequences } from './listen'

/**
 * Lets somebody follow a domain: told at once where it is, and then of every change. Returns what ends it.
 * @throws UnavailableError when the process stops, and what the database throws when it is away
 */
export async function follow(follower: Follower, hub: Hub = liveHub()): Promise<() => void> {
  const { domainId } = follower
  if (hub.stopped) throw new UnavailableError()
  const followers = hub.followers.get(domainId) ?? new Set()
  hub.followers.set(domainId, followers.add(follower))
  const leave = () => {
    followers.delete(follower)
    if (followers.size > 0 || hub.followers.get(domainId) !== followers) return
    hub.followers.delete(domainId)
    hub.sequences.delete(domainId)
  }
  const known = hub.sequences.get(domainId)
  if (known !== undefined) follower.tell(known)
  else {
    try {
      // Among the followers already: a change that comes while this reads is told as well.
      const read = (await readSequences([domainId])).get(domainId) ?? 0
      const seq = Math.max(read, hub.sequences.get(domainId) ?? 0)
      hub.sequences.set(domainId, seq)
      follower.tell(seq)
    } catch (error) {
      leave()
      throw error
    }
  }
  return leave
}
