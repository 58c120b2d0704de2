import postgres from 'postgres'
import { settings } from '@/settings'

/** What is told of a channel. */
export type Hearing = {
  /** A notice has come. */
  heard: (payload: string) => void
  /** The connection listens, at first or again: from here on nothing is missed. What throws is tried again. */
  listening: () => Promise<void>
  /** Listening failed, and is tried again; told once until it is back. */
  failed: (error: unknown) => void
}

/** By this name the database's list of connections shows it. */
export const LISTENER = 'commonbook listener'

const SOONEST_MS = 50
const LATEST_MS = 2_000

/**
 * Listens to a channel on a connection of its own, for good: one that is lost is replaced, at first at once and then
 * with a growing pause. Not the driver's own `listen`, which gives up when its first try to come back fails.
 * Returns what ends it.
 */
export function listenTo(channel: string, { heard, listening, failed }: Hearing): () => Promise<void> {
  let client: postgres.Sql | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = SOONEST_MS
  let isTold = false
  let stopped = false

  const again = (lost: postgres.Sql) => {
    if (stopped || lost !== client) return
    client = undefined
    void lost.end({ timeout: 0 }).catch(failed)
    timer = setTimeout(() => void connect(), pause)
    pause = Math.min(pause * 2, LATEST_MS)
  }
  const connect = async () => {
    const options = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      connect_timeout: 5,
      fetch_types: false,
      connection: { application_name: LISTENER },
      onnotice: () => {},
      onnotify: (_channel: string, payload: string) => heard(payload),
      onclose: () => again(own),
    }
    const own: postgres.Sql = postgres(settings().DATABASE_URL, options)
    client = own
    try {
      await own`listen ${own(channel)}`
      await listening()
      pause = SOONEST_MS
      isTold = false
    } catch (error) {
      if (!isTold) failed(error)
      isTold = true
      again(own)
    }
  }
  void connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end({ timeout: 1 })
  }
}
