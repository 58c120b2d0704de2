import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { freePort } from '@/db/embedded/free-port'
import { startPortal } from '@/e2e/portal'
import { knock, signIn } from '@/e2e/fixtures/knock'
import { startBareNext } from './bare-app'
import { printJavaScript } from './javascript'
import { textRows } from './text-rows'
import { timingOf } from './timing'

/** Seconds that each server is asked in a row, how often their turn comes, and over how many connections. */
export type PageOptions = { seconds: number; rounds: number; connections: number[] }

type Target = { name: string; url: string; cookie: string }

const PATH = '/users/shared-contacts'
// A busy machine lets the last of fifty wait; that they were answered counts, not when.
const PATIENCE_S = 60

async function requestsPerSecond(target: Target, connections: number, seconds: number): Promise<number> {
  const { url, cookie } = target
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: PATIENCE_S,
    headers: { cookie },
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${target.name}: ${result.non2xx} refusals and ${result.errors} errors`)
  }
  return result.requests.total / result.duration
}

/** Asks the servers in turn, several times, so that what else the machine does meets all of them alike. */
async function compare(
  targets: Target[],
  connections: number,
  { seconds, rounds }: Omit<PageOptions, 'connections'>,
) {
  const rates = new Map(targets.map((target) => [target, [] as number[]]))
  for (const target of targets) await requestsPerSecond(target, connections, 2)
  for (let round = 0; round < rounds; round += 1) {
    for (const [target, found] of rates) found.push(await requestsPerSecond(target, connections, seconds))
  }
  const medians = targets.map((target) => ({ target, rate: timingOf(rates.get(target) ?? []).p50 }))
  const own = medians[0]?.rate ?? 0
  console.log(`\nlist page of 50 rows, ${connections} connection${connections > 1 ? 's' : ''}`)
  if (medians.some(({ rate }) => rate === 0)) {
    console.log(`not measured: somebody answered nothing in ${seconds} s; ask for longer with --seconds`)
    return
  }
  console.table(
    Object.fromEntries(
      medians.map(({ target, rate }) => [
        target.name,
        { 'requests/s': Number(rate.toFixed(1)), 'Commonbook, of it': Number((own / rate).toFixed(3)) },
      ]),
    ),
  )
}

/** Waits until a server that was just started answers. */
async function listening(url: string): Promise<void> {
  while (!(await fetch(url).catch(() => undefined))?.ok) await pause(100)
}

/** Measures the Shared Contacts page end to end beside its two limits, and what JavaScript it brings. */
export async function measurePage(options: PageOptions): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'commonbook-bench-'))
  const stops: (() => Promise<unknown>)[] = []
  try {
    const portal = await startPortal()
    stops.push(portal.stop)
    const cookie = await signIn(portal.url, 'office@acme.example')
    const html = await (await knock(portal.url + PATH, cookie)).text()
    const [rowsFile, pageFile] = [join(directory, 'rows.json'), join(directory, 'page.html')]
    writeFileSync(rowsFile, JSON.stringify(textRows(html)))
    writeFileSync(pageFile, html)
    const bare = await startBareNext(rowsFile)
    stops.push(bare.stop)
    await printJavaScript({ name: 'Shared Contacts', url: portal.url + PATH, cookie }, `${bare.url}/empty`)
    const port = String(await freePort())
    const program = fileURLToPath(new URL('bare-http.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', program, pageFile, port], { stdio: 'inherit' })
    stops.push(() => Promise.resolve(child.kill()))
    await listening(`http://127.0.0.1:${port}/`)
    const targets = [
      { name: 'Commonbook', url: portal.url + PATH, cookie },
      { name: 'a bare Next page', url: `${bare.url}/rows`, cookie: '' },
      { name: 'node:http', url: `http://127.0.0.1:${port}/`, cookie: '' },
    ]
    for (const connections of options.connections) await compare(targets, connections, options)
  } finally {
    for (const stop of stops.toReversed()) await stop()
    rmSync(directory, { recursive: true, force: true })
  }
}
