import { setTimeout as pause } from 'node:timers/promises'
import type { Actor } from '@/core/access/actor'
import { personWith } from '@/core/testing/signed-in'
import { createDomain } from '@/core/testing/world'
import { signIn } from '@/e2e/fixtures/knock'
import { startPortal } from '@/e2e/portal'
import { ensureBuilt } from '@/scripts/build.mjs'
import { startBenchDatabase } from './bench-database'
import { exportAll, openExport, type Bringer } from './brought-file'
import { loadContacts } from './load'
import { watchingMemory } from './memory'
import { processorOf } from './processor'
import { time } from './timing'

/** How many contacts the domains have that are exported, and from which seed. */
export type ExportOptions = { exported: number[]; seed: number }

const FORMATS = ['commonbook', 'vcard4'] as const
const MEGABYTE = 1024 ** 2
const STANDS_STILL_MS = 5_000
const WARM_UPS = 2

type Book = { size: number; bringer: Bringer }

async function makeBooks(
  url: string,
  superuserUrl: string,
  { exported, seed }: ExportOptions,
): Promise<Book[]> {
  const managers: { size: number; actor: Actor & { email: string } }[] = []
  for (const size of exported) {
    managers.push({
      size,
      actor: await personWith('office-manager', await createDomain({ defaultCountry: 'US' })),
    })
  }
  await loadContacts(
    superuserUrl,
    managers.map(({ size, actor }) => ({ id: actor.domainId, count: size, seed })),
  )
  const books: Book[] = []
  for (const { size, actor } of managers) {
    books.push({ size, bringer: { url, cookie: await signIn(url, actor.email), actor } })
  }
  return books
}

async function measureOne(pid: number, { size, bringer }: Book, format: string) {
  let [bytes, seconds] = [0, 0]
  const before = processorOf(pid)
  const memory = await watchingMemory(pid, async () => {
    seconds = (await time(async () => (bytes = await exportAll(bringer, format)))) / 1_000
  })
  return {
    contacts: size,
    format,
    MB: Math.round(bytes / MEGABYTE),
    seconds: Number(seconds.toFixed(1)),
    'processor, s': Number((processorOf(pid) - before).toFixed(1)),
    'before, MB': memory.before,
    'most, MB': memory.most,
  }
}

/** A reader that takes the beginning and then nothing more for a while. */
async function standStill(pid: number, { size, bringer }: Book, format: string) {
  const { before, most } = await watchingMemory(pid, async () => {
    const reader = (await openExport(bringer, format)).getReader()
    await reader.read()
    await pause(STANDS_STILL_MS)
    await reader.cancel()
  })
  return {
    contacts: size,
    format: `${format}, not taken`,
    'before, MB': before,
    'most, MB': most,
  }
}

/**
 * Exports domains of several sizes through a portal of its own, and watches its memory: it should not grow with them.
 */
export async function measureExport(options: ExportOptions): Promise<void> {
  await ensureBuilt()
  const { superuserUrl, settings, stop: stopDatabase } = await startBenchDatabase()
  const stops: (() => Promise<unknown>)[] = [stopDatabase]
  try {
    const portal = await startPortal(settings)
    stops.push(portal.stop)
    const pid = portal.process.pid ?? 0
    const books = await makeBooks(portal.url, superuserUrl, options)
    for (let run = 0; run < WARM_UPS; run += 1) {
      for (const format of FORMATS) if (books[0]) await exportAll(books[0].bringer, format)
    }
    const rows = []
    for (const book of books) {
      for (const format of FORMATS) rows.push(await measureOne(pid, book, format))
      for (const format of FORMATS) rows.push(await standStill(pid, book, format))
    }
    console.table(rows)
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}
