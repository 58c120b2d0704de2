import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { runningEmbedded, startEmbedded, type Embedded } from './embedded'
import { placedCluster } from './embedded/location'
import { namedPostmaster } from './embedded/postmaster'
import { beginDemo, completeDemo, keptSecrets } from './secrets'
import { withConnection } from './testing/cluster'

// Every test starts PostgreSQL, some several times.
vi.setConfig({ testTimeout: 60_000 })

let dataDir: string
let running: Embedded[]
let events: string[]

function emptyDataDir(): string {
  const parent = mkdtempSync(join(tmpdir(), 'commonbook embedded '))
  chmodSync(parent, 0o755)
  const directory = join(parent, 'data dir')
  mkdirSync(directory)
  chmodSync(directory, 0o711)
  return directory
}

const remove = (directory: string) => rmSync(join(directory, '..'), { recursive: true })

beforeEach(() => {
  dataDir = emptyDataDir()
  running = []
  events = []
})

afterEach(async () => {
  for (const embedded of running) await embedded.stop()
  remove(dataDir)
})

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded(dataDir, { onEvent: (event) => events.push(event) })
  running.push(embedded)
  return embedded
}

function write(embedded: Embedded, text: string): Promise<unknown> {
  return withConnection(embedded.migrationUrl, async (sql) => {
    await sql`create table if not exists notes (text text)`
    await sql`insert into notes values (${text})`
  })
}

function read(embedded: Embedded): Promise<string[]> {
  return withConnection(embedded.migrationUrl, async (sql) => {
    const rows = await sql<{ text: string }[]>`select text from notes`
    return rows.map((row) => row.text)
  })
}

function postmaster(): number {
  return namedPostmaster(placedCluster(dataDir))?.pid ?? 0
}

/** Starts the database from another process, which is then killed. */
async function startAndKill(): Promise<void> {
  const module = JSON.stringify(new URL('./embedded.ts', import.meta.url).href)
  const script = `const { startEmbedded } = await import(${module})
    await startEmbedded(process.argv[1], { onEvent: () => {} })
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dataDir])
  await once(child, 'exit')
}

test('begins anew after a first start that was cut off', async () => {
  const half = join(dataDir, 'postgres.new-1234')
  mkdirSync(half)
  writeFileSync(join(half, 'PG_VERSION'), '18')
  await start()
  expect(existsSync(half)).toBe(false)
  expect(readdirSync(dataDir).toSorted()).toEqual(['postgres', 'secrets.json'])
})

// Making a database is most of what these would do: each goes on with a copy of one that was made and stopped.
describe('a database that is there', () => {
  let made: string

  beforeAll(async () => {
    made = emptyDataDir()
    vi.stubEnv('LC_ALL', 'C')
    await (await startEmbedded(made, { onEvent: () => {} })).stop()
  })

  afterAll(() => remove(made))

  beforeEach(() => {
    rmSync(dataDir, { recursive: true })
    execFileSync('cp', ['-a', made, dataDir])
  })

  test('searches any script, whatever the machine’s locale', async () => {
    vi.stubEnv('LC_ALL', 'C')
    const { databaseUrl } = await start()
    const [row] = await withConnection(databaseUrl, (sql) => sql`select show_trgm('Ольга') as letters`)
    expect(row?.letters).toHaveLength(6)
  })

  test('keeps its secrets to its owner, and lets in nobody without them', async () => {
    const { databaseUrl } = await start()
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    const stranger = new URL(databaseUrl)
    stranger.password = 'guess'
    await expect(withConnection(stranger.href, (sql) => sql`select 1`)).rejects.toThrow(
      'password authentication failed',
    )
  })

  test('keeps its data over a stop and a start', async () => {
    const first = await start()
    await write(first, 'kept')
    await first.stop()
    expect(runningEmbedded(dataDir)).toBeUndefined()
    expect(await read(await start())).toEqual(['kept'])
  })

  test('starts over one that a killed portal has left running', async () => {
    const first = await start()
    await write(first, 'acknowledged')
    await first.stop()
    await startAndKill()
    const orphan = postmaster()
    expect(runningEmbedded(dataDir)).toBeDefined()
    const next = await start()
    expect(postmaster()).not.toBe(orphan)
    expect(await read(next)).toEqual(['acknowledged'])
  })

  test('comes back by itself after it was killed, at the same address', async () => {
    const embedded = await start()
    await write(embedded, 'acknowledged')
    process.kill(postmaster(), 'SIGKILL')
    await vi.waitFor(() => expect(events).toContain('database-restarted'), { timeout: 15_000 })
    expect(await read(embedded)).toEqual(['acknowledged'])
  })

  test('starts although another process got the number of a dead one', async () => {
    const first = await start()
    await first.stop()
    const other: ChildProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    await once(other, 'spawn')
    try {
      const file = join(placedCluster(dataDir), 'postmaster.pid')
      writeFileSync(file, `${other.pid}\n${placedCluster(dataDir)}\n0\n5432\n\n127.0.0.1\n0 0\nready   \n`)
      expect(runningEmbedded(dataDir)).toBeUndefined()
      await start()
      expect(other.exitCode).toBeNull()
    } finally {
      other.kill('SIGKILL')
    }
  })

  test('makes the database anew when its demonstration was cut off, and only then', async () => {
    const first = await start()
    await write(first, 'half')
    await first.stop()
    beginDemo(dataDir, 'a long password')
    const second = await start()
    await expect(read(second)).rejects.toThrow(postgres.PostgresError)
    await write(second, 'whole')
    await second.stop()
    completeDemo(dataDir, 'a long password')
    expect(await read(await start())).toEqual(['whole'])
    expect(keptSecrets(dataDir).demo).toEqual({ password: 'a long password', complete: true })
  })

  test('is found by another process while it runs', async () => {
    const { databaseUrl } = await start()
    expect(runningEmbedded(dataDir)?.databaseUrl).toBe(databaseUrl)
  })
})
