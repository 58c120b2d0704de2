import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { findBinaries, SYSTEM_DIRECTORY } from '../embedded/binaries'
import { freePort } from '../embedded/free-port'
import { initialiseCluster } from '../embedded/initialise'
import { placeCluster } from '../embedded/location'
import { namedPostmaster, stopPostmaster } from '../embedded/postmaster'
import { runAs } from '../embedded/run-as'
import { migrate } from '../migrate'
import { stopOnSignal } from './stop-on-signal'

/** Connections to one database of the throw-away cluster. */
export type DatabaseUrls = { appUrl: string; ownerUrl: string; superuserUrl: string }

/** How to reach a throw-away cluster from another process. */
export type ClusterAddress = { port: number; password: string }

/** A throw-away PostgreSQL with the database `template` at this version's schema. */
export type TestCluster = ClusterAddress & { stop: () => Promise<void> }

/** Nothing here outlives the tests, so nothing waits for the disk. */
const FLAGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  jit: 'off',
}

const START_LIMIT_MS = 60_000

/** Connections to a database of a cluster, one for each role. */
export function urlsOf({ port, password }: ClusterAddress, database: string): DatabaseUrls {
  const url = (role: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
  return { appUrl: url('commonbook_app'), ownerUrl: url('commonbook_owner'), superuserUrl: url('postgres') }
}

/** Runs one connection's work on a database and closes it. */
export async function withConnection<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

async function makeTemplate(address: ClusterAddress): Promise<void> {
  const { superuserUrl, ownerUrl } = urlsOf(address, 'template')
  await withConnection(urlsOf(address, 'postgres').superuserUrl, (sql) => sql`create database template`)
  await withConnection(superuserUrl, async (sql) => {
    await sql.unsafe(readFileSync(new URL('../roles.sql', import.meta.url), 'utf8'))
    for (const role of ['commonbook_owner', 'commonbook_app']) {
      await sql.unsafe(`alter role ${role} password '${address.password}'`)
    }
  })
  await migrate(ownerUrl)
}

async function untilReady(cluster: string, child: ChildProcess, messages: () => string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS
  while (!namedPostmaster(cluster)?.ready) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
      throw new Error(`The test database does not start:\n${messages()}`)
    }
    await pause(20)
  }
}

/**
 * Starts a PostgreSQL of its own in the system's temporary directory, as root or as an ordinary user. `stop` ends it
 * and removes its files. `given` are settings beside its usual ones.
 * @throws Error with PostgreSQL's messages when it does not start
 */
export async function startTestCluster(given: Record<string, string> = {}): Promise<TestCluster> {
  const directory = mkdtempSync(join(tmpdir(), 'commonbook-test-'))
  chmodSync(directory, 0o711)
  const user = runAs(directory)
  const cluster = placeCluster(directory, user)
  const binaries = await findBinaries(user)
  const address = { port: await freePort(), password: randomBytes(18).toString('hex') }
  await initialiseCluster(cluster, { binaries, user, superuserPassword: address.password })
  const flags = Object.entries({ ...FLAGS, ...given }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(address.port), ...flags], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let messages = ''
  child.stderr.on('data', (chunk: Buffer) => (messages = (messages + chunk.toString()).slice(-4_000)))
  const removeFiles = () => {
    rmSync(directory, { recursive: true, force: true })
    if (cluster.startsWith(SYSTEM_DIRECTORY)) rmSync(dirname(cluster), { recursive: true, force: true })
  }
  // Vitest may end the process before a signal's clean-up is through.
  process.once('exit', removeFiles)
  const stop = stopOnSignal(async () => {
    if (child.pid !== undefined) await stopPostmaster(child.pid)
    removeFiles()
    process.off('exit', removeFiles)
  })
  try {
    await untilReady(cluster, child, () => messages)
    await makeTemplate(address)
  } catch (error) {
    await stop()
    throw error
  }
  return { ...address, stop }
}
