import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { createDomain } from '@/core/testing/world'
import { personWith } from '@/core/testing/signed-in'
import { withConnection } from '@/db/testing/cluster'
import { knock, signIn } from '@/e2e/fixtures/knock'
import { startPortal, type Portal } from '@/e2e/portal'
import { ensureBuilt } from '@/scripts/build.mjs'
import { startBenchDatabase } from './bench-database'
import { bringIn, rehearse, upload, type Bringer } from './brought-file'
import { importFile } from './import-file'
import { watchingMemory } from './memory'
import { processorOf } from './processor'
import { time, timingOf } from './timing'

/** How many records the files have that are brought in, each into a domain of its own, and from which seed. */
export type ImportOptions = { records: number[]; seed: number }

const LIST = '/users/shared-contacts'
const THERE_BEFORE = 200
const IDLE_MS = 15_000
const BETWEEN_LOOKS_MS = 100

type Looks = { stop: () => Promise<number[]> }

async function look({ url, cookie }: Bringer): Promise<number> {
  return time(async () => (await knock(url + LIST, cookie)).text())
}

/** Somebody else looks at the list again and again; `stop` gives how many milliseconds each time took. */
function looking(other: Bringer): Looks {
  const times: number[] = []
  let goesOn = true
  const looks = (async () => {
    while (goesOn) {
      times.push(await look(other))
      await pause(BETWEEN_LOOKS_MS)
    }
  })()
  return {
    stop: async () => {
      goesOn = false
      await looks
      return times
    },
  }
}

/** The seconds that COPY of a domain's contacts takes into a table with the same columns and indexes. */
async function copyOf(sql: postgres.Sql, domainId: string): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'commonbook-copy-'))
  // PostgreSQL writes it, which may run as another user.
  chmodSync(directory, 0o777)
  const file = join(directory, 'contacts')
  try {
    await sql`create table if not exists copied (like contacts including all)`
    await sql.unsafe(`copy (select * from contacts where domain_id = '${domainId}') to '${file}'`)
    return (await time(async () => sql.unsafe(`copy copied from '${file}'`))) / 1_000
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

async function measureOne(portal: Portal, sql: postgres.Sql, records: number, seed: number) {
  const domain = await createDomain({ defaultCountry: 'US' })
  const [manager, colleague] = [
    await personWith('office-manager', domain),
    await personWith('office-manager', domain),
  ]
  const bringerOf = async (actor: typeof manager): Promise<Bringer> => ({
    url: portal.url,
    cookie: await signIn(portal.url, actor.email),
    actor,
  })
  const [bringer, other] = [await bringerOf(manager), await bringerOf(colleague)]
  const first = await upload(bringer, importFile(THERE_BEFORE, seed + 1))
  await rehearse(bringer, first)
  await bringIn(bringer, first)
  const quietly = looking(other)
  await pause(IDLE_MS)
  const idle = await quietly.stop()

  const data = importFile(records, seed)
  const id = await upload(bringer, data)
  const pid = portal.process.pid ?? 0
  const seconds = { rehearsal: 0, import: 0, again: 0 }
  const processor = { rehearsal: 0, import: 0 }
  const meanwhile = { rehearsal: [] as number[], import: [] as number[] }
  const memory = await watchingMemory(pid, async () => {
    for (const [phase, work] of [
      ['rehearsal', rehearse],
      ['import', bringIn],
    ] as const) {
      const start = processorOf(pid)
      const looks = looking(other)
      seconds[phase] = (await time(() => work(bringer, id))) / 1_000
      meanwhile[phase] = await looks.stop()
      processor[phase] = processorOf(pid) - start
    }
  })
  const [quiet, busy] = [timingOf(idle), timingOf([...meanwhile.rehearsal, ...meanwhile.import])]
  const copy = await copyOf(sql, domain.id)
  const again = await upload(bringer, data)
  seconds.again = (await time(() => rehearse(bringer, again))) / 1_000
  const rounded = (value: number) => Number(value.toFixed(2))
  return {
    'rehearsal, s': rounded(seconds.rehearsal),
    'import, s': rounded(seconds.import),
    'processor of the server, s': `${rounded(processor.rehearsal)} and ${rounded(processor.import)}`,
    'COPY, s': rounded(copy),
    'import beside COPY': rounded(seconds.import / copy),
    'rehearsed again, s': rounded(seconds.again),
    'µs a record': Math.round((1_000_000 * (seconds.rehearsal + seconds.import)) / records),
    'server grew by, MB': memory.most - memory.before,
    'list p95 idle, ms': rounded(quiet.p95),
    'list p95 in rehearsal, ms': rounded(timingOf(meanwhile.rehearsal).p95),
    'list p95 in import, ms': rounded(timingOf(meanwhile.import).p95),
    'list, ratio': rounded(busy.p95 / quiet.p95),
  }
}

/** Brings files of several sizes through a portal of its own, beside COPY of the same rows. */
export async function measureImport({ records, seed }: ImportOptions): Promise<void> {
  // Started at once, a portal that builds first may take too long to count as started.
  await ensureBuilt()
  const { superuserUrl, settings, stop: stopDatabase } = await startBenchDatabase()
  const stops: (() => Promise<unknown>)[] = [stopDatabase]
  try {
    const portal = await startPortal(settings)
    stops.push(portal.stop)
    await withConnection(superuserUrl, async (sql) => {
      for (const count of records) {
        console.log(`\nimport of ${count.toLocaleString('en')} records`)
        console.table(await measureOne(portal, sql, count, seed))
      }
    })
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}
