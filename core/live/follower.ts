/** Why a stream ended: its session has, or it may do something else than when it began. */
export type Ending = 'signed-out' | 'changed'

/** Reads what belongs to a key once, however many ask for it. */
export type Once = <T>(key: string, read: () => Promise<T>) => Promise<T>

/** Somebody who wants to hear when something changes in a domain. */
export type Follower = {
  domainId: string
  /** Its session, user, home domain and domain: a check of one of them is about it. */
  ids: ReadonlySet<string>
  /** The domain's sequence is this now. */
  tell: (seq: number) => void
  /** Looks whether it may still follow, and ends it otherwise. `once` lets streams of one session look together. */
  check: (once: Once) => Promise<void>
  /** Ends it because the process does. */
  drop: () => void
}
