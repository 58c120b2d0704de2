import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { withConnection } from '@/db/testing/cluster'

/** A domain to be filled with generated contacts. */
export type Load = { id: string; count: number; seed: number }

const fillProgram = fileURLToPath(new URL('fill.ts', import.meta.url))
const LARGEST_SHARE = 125_000
const indexes = z.array(z.object({ name: z.string(), definition: z.string() }))

/** Pieces of equal weight for the processes: a large domain is filled by several, from a seed of its own each. */
function shares(loads: Load[], processes: number): Load[][] {
  const pieces = loads.flatMap((load) =>
    Array.from({ length: Math.ceil(load.count / LARGEST_SHARE) }, (_, piece) => ({
      ...load,
      count: Math.min(LARGEST_SHARE, load.count - piece * LARGEST_SHARE),
      seed: load.seed + piece * 7_919,
    })),
  )
  const given = Array.from({ length: processes }, () => ({ pieces: [] as Load[], count: 0 }))
  for (const piece of pieces) {
    const least = given.reduce((a, b) => (b.count < a.count ? b : a))
    least.pieces.push(piece)
    least.count += piece.count
  }
  return given.map((one) => one.pieces).filter((one) => one.length > 0)
}

async function fillIn(url: string, domains: Load[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', fillProgram], {
    env: { ...process.env, COMMONBOOK_FILL: JSON.stringify({ url, domains }) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`Filling the database ended with status ${code}`)
}

/** Fills domains with generated contacts, on every core; the indexes are made afterwards, at once. */
export async function loadContacts(superuserUrl: string, loads: Load[]): Promise<void> {
  await withConnection(superuserUrl, async (sql) => {
    const found = indexes.parse(
      await sql`select indexname as name, indexdef as definition from pg_indexes
                where tablename = 'contacts' and indexname not in (select conname from pg_constraint)`,
    )
    for (const { name } of found) await sql.unsafe(`drop index ${name}`)
    await Promise.all(shares(loads, availableParallelism()).map((share) => fillIn(superuserUrl, share)))
    await sql`set maintenance_work_mem = '1GB'`
    for (const { definition } of found) await sql.unsafe(definition)
    await sql`vacuum analyze contacts`
  })
}
