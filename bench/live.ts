import { performance } from 'node:perf_hooks'
import type { Actor } from '@/core/access/actor'
import { MOST_STREAMS } from '@/core/sessions/follow'
import { addContact } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { freePort } from '@/db/embedded/free-port'
import { LISTENER } from '@/db/listening'
import { withConnection } from '@/db/testing/cluster'
import { startProcess, type PortalProcess } from '@/e2e/portal-process'
import { ensureBuilt } from '@/scripts/build.mjs'
import { startBenchDatabase } from './bench-database'
import { Clients } from './live-clients'
import { residentOf } from './memory'
import { sessionCookie } from './session-cookie'
import { timingOf } from './timing'

/** How many streams are open, how many changes are timed, and how often listening is killed. */
export type LiveOptions = { streams: number; changes: number; kills: number }

const SERVERS = 2
const LIMIT_MS = 15_000
const KILOBYTES = 1024

const residentMegabytes = ({ process }: PortalProcess) => residentOf(process.pid ?? 0)

async function openStreams(servers: PortalProcess[], manager: Actor, count: number, secret: string) {
  const clients = new Clients()
  for (let opened = 0; opened < count; opened += MOST_STREAMS) {
    const cookie = await sessionCookie(await createUser(manager.domain, 'basic-user'), secret)
    const mine = Array.from({ length: Math.min(MOST_STREAMS, count - opened) }, (_, index) => index)
    await Promise.all(
      mine.map((index) => clients.open(`${servers[(opened + index) % SERVERS]?.url}/api/events`, cookie)),
    )
  }
  return clients
}

const killListeners = (superuserUrl: string) =>
  withConnection(
    superuserUrl,
    (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${LISTENER}`,
  )

/**
 * Times how long a change takes to the last of many open streams over two server processes, from before its
 * transaction begins, and counts streams that miss one when listening is killed at the same moment.
 */
export async function measureLive({ streams, changes, kills }: LiveOptions): Promise<void> {
  // Two servers that find no build would both begin one.
  await ensureBuilt()
  const { superuserUrl, settings, stop } = await startBenchDatabase({})
  const secret = settings.AUTH_SECRET
  const servers: PortalProcess[] = []
  let clients: Clients | undefined
  try {
    for (let made = 0; made < SERVERS; made += 1) servers.push(startProcess(await freePort(), settings))
    await Promise.all(servers.map((server) => server.healthy()))
    const manager = await createUser(await createDomain(), 'office-manager')
    // What the first streams bring with them is not theirs.
    clients = await openStreams(servers, manager, MOST_STREAMS, secret)
    clients.close()
    const before = servers.map(residentMegabytes)
    clients = await openStreams(servers, manager, streams, secret)
    const after = servers.map(residentMegabytes)
    let seq = 0
    const change = async () => {
      await addContact(manager, { lastName: `Change ${(seq += 1)}` })
    }
    await change()
    await clients.all(seq, LIMIT_MS)
    const times: number[] = []
    let missed = 0
    for (let done = 0; done < changes; done += 1) {
      const start = performance.now()
      const heard = clients.all(seq + 1, LIMIT_MS)
      await change()
      const { at, missing } = await heard
      times.push(at - start)
      missed += missing
    }
    let missedByKills = 0
    for (let killed = 0; killed < kills; killed += 1) {
      const heard = clients.all(seq + 1, LIMIT_MS)
      await Promise.all([killListeners(superuserUrl), change()])
      missedByKills += (await heard).missing
    }
    const { p50, p95 } = timingOf(times)
    const grown = after.reduce((sum, one, index) => sum + one - (before[index] ?? 0), 0)
    console.log(`\n${streams} streams over ${SERVERS} server processes`)
    console.table({
      'change to last stream, p50 ms': Number(p50.toFixed(1)),
      'change to last stream, p95 ms': Number(p95.toFixed(1)),
      [`missed in ${changes} changes`]: missed,
      [`missed over ${kills} kills of listening`]: missedByKills,
      'streams that a server closed': clients.reopened,
      'memory of a stream, kB': Number(((grown * KILOBYTES) / streams).toFixed(1)),
    })
  } finally {
    clients?.close()
    await Promise.all(servers.map((server) => server.end()))
    await stop()
  }
}
