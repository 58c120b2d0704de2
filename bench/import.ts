import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { createDomain } from '@/core/testing/world'
import { personWith } from '@/core/testing/signed-in'
import { withConnection } from '@/db/testing/cluster'
import { signIn } from '@/e2e/fixtures/knock'
import { startPortal, type Portal } from '@/e2e/portal'
import { ensureBuilt } from '@/scripts/build.mjs'
import { startBenchDatabase } from './bench-database'
import { bringIn, rehearse, upload, type Bringer } from './brought-file'
import { looking } from './colleague'
import { importFile } from './import-file'
import { watchingMemory } from './memory'
import { processorOf } from './processor'
import { time, timingOf } from './timing'

/** How many records the files have that are brought in, each into a domain of its own, and from which seed. */
export type ImportOptions = { records: number[]; seed: number }

const THERE_BEFORE = 200
const IDLE_MS = 15_000

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

type File = { data: Buffer; records: number; seed: number }

const rounded = (value: number) => Number(value.toFixed(2))

/** A domain with some contacts, somebody who brings files, and a colleague. */
async function domainWith(portal: Portal, seed: number) {
  const domain = await createDomain({ defaultCountry: 'US' })
  const signedIn = async (): Promise<Bringer> => {
    const actor = await personWith('office-manager', domain)
    return { url: portal.url, cookie: await signIn(portal.url, actor.email), actor }
  }
  const [bringer, colleague] = [await signedIn(), await signedIn()]
  const first = await upload(bringer, importFile(THERE_BEFORE, seed + 1))
  await rehearse(bringer, first)
  await bringIn(bringer, first)
  return { domain, bringer, colleague }
}

/** How long a file takes when nobody else is there, as nobody is when COPY takes the same rows. */
async function measureAlone(portal: Portal, sql: postgres.Sql, { data, records, seed }: File) {
  const { domain, bringer } = await domainWith(portal, seed)
  const pid = portal.process.pid ?? 0
  const id = await upload(bringer, data)
  const start = processorOf(pid)
  let [rehearsal, imported, between] = [0, 0, 0]
  const memory = await watchingMemory(pid, async () => {
    rehearsal = (await time(() => rehearse(bringer, id))) / 1_000
    between = processorOf(pid)
    imported = (await time(() => bringIn(bringer, id))) / 1_000
  })
  const processor = { rehearsal: between - start, import: processorOf(pid) - between }
  const copy = await copyOf(sql, domain.id)
  const again = await upload(bringer, data)
  const rehearsedAgain = (await time(() => rehearse(bringer, again))) / 1_000
  return {
    'rehearsal, s': rounded(rehearsal),
    'import, s': rounded(imported),
    'processor of the server, s': `${rounded(processor.rehearsal)} and ${rounded(processor.import)}`,
    'COPY, s': rounded(copy),
    'import beside COPY': rounded(imported / copy),
    'µs a record': Math.round((1_000_000 * (rehearsal + imported)) / records),
    'server grew by, MB': memory.most - memory.before,
    'rehearsed again, s': rounded(rehearsedAgain),
  }
}

/** What a file of the same size does to a colleague who looks at the list all the time. */
async function measureBeside(portal: Portal, data: Buffer, seed: number) {
  const { bringer, colleague } = await domainWith(portal, seed)
  const quietly = looking(colleague)
  await pause(IDLE_MS)
  const idle = await quietly.stop()
  const id = await upload(bringer, data)
  const seconds = { rehearsal: 0, import: 0 }
  const meanwhile = { rehearsal: [] as number[], import: [] as number[] }
  for (const [phase, work] of [
    ['rehearsal', rehearse],
    ['import', bringIn],
  ] as const) {
    const looks = looking(colleague)
    seconds[phase] = (await time(() => work(bringer, id))) / 1_000
    meanwhile[phase] = await looks.stop()
  }
  const [quiet, busy] = [timingOf(idle), timingOf([...meanwhile.rehearsal, ...meanwhile.import])]
  return {
    'beside a colleague: rehearsal, s': rounded(seconds.rehearsal),
    'beside a colleague: import, s': rounded(seconds.import),
    'list p95 idle, ms': rounded(quiet.p95),
    'list p95 in rehearsal, ms': rounded(timingOf(meanwhile.rehearsal).p95),
    'list p95 in import, ms': rounded(timingOf(meanwhile.import).p95),
    'list, ratio': rounded(busy.p95 / quiet.p95),
  }
}

async function measureOne(portal: Portal, sql: postgres.Sql, records: number, seed: number) {
  const data = importFile(records, seed)
  const alone = await measureAlone(portal, sql, { data, records, seed })
  // Else PostgreSQL does it by itself within a minute, in the middle of what is measured next.
  await sql`vacuum analyze`
  return { ...alone, ...(await measureBeside(portal, data, seed)) }
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
        await sql`vacuum analyze`
      }
    })
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}
