import pLimit from 'p-limit'
import type { Follower, Once } from './follower'

/** Who follows which domain in this process, and where the domains are as far as it knows. */
export type Hub = {
  followers: Map<string, Set<Follower>>
  sequences: Map<string, number>
  /** Ends listening; undefined when nobody has begun. */
  stop: (() => Promise<void>) | undefined
  /** The process stops: nobody may begin to follow any more. */
  stopped: boolean
}

// One hub a process: bundles load this module more than once.
const KEY = Symbol.for('commonbook.live')
const processWide = globalThis as { [KEY]?: Hub }

/** A hub that nobody follows yet. */
export function newHub(): Hub {
  return { followers: new Map(), sequences: new Map(), stop: undefined, stopped: false }
}

/** The process's hub. */
export function liveHub(): Hub {
  processWide[KEY] ??= newHub()
  return processWide[KEY]
}

/** Everybody who follows something. */
export function allFollowers(hub: Hub): Follower[] {
  return [...hub.followers.values()].flatMap((some) => [...some])
}

/** Tells those who follow a domain where it is; what they know already is not told again. */
export function tellDomain(hub: Hub, domainId: string, seq: number): void {
  const followers = hub.followers.get(domainId)
  if (!followers || seq <= (hub.sequences.get(domainId) ?? 0)) return
  hub.sequences.set(domainId, seq)
  for (const follower of followers) follower.tell(seq)
}

/**
 * Tells some users where their domain is. The sequence has no gaps: a number that does not follow the one before means
 * that something was missed, which may have been for everybody.
 */
export function tellUsers(hub: Hub, domainId: string, seq: number, userIds: readonly string[]): void {
  if (seq !== (hub.sequences.get(domainId) ?? Number.NaN) + 1) return tellDomain(hub, domainId, seq)
  hub.sequences.set(domainId, seq)
  for (const follower of hub.followers.get(domainId) ?? [])
    if (userIds.some((id) => follower.ids.has(id))) follower.tell(seq)
}

// Pages are answered meanwhile.
const LOOKS_AT_ONCE = 4

/** Has followers looked at: each session is read once, and never from before this was asked. */
export async function lookAt(followers: readonly Follower[]): Promise<void> {
  const limit = pLimit(LOOKS_AT_ONCE)
  const read = new Map<string, Promise<unknown>>()
  const once: Once = <T>(key: string, reading: () => Promise<T>) => {
    const known = (read.get(key) as Promise<T> | undefined) ?? limit(reading)
    read.set(key, known)
    return known
  }
  await Promise.all(followers.map((follower) => follower.check(once)))
}

/** Has those looked at who have one of the ids. */
export async function checkFollowers(hub: Hub, ids: readonly string[]): Promise<void> {
  await lookAt(allFollowers(hub).filter((follower) => ids.some((id) => follower.ids.has(id))))
}
