import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase } from '@/db/client'
import { dataDirHolder, holdDataDir, makeDataDir } from '@/db/data-dir'
import { runningEmbedded } from '@/db/embedded'
import { keptSecrets } from '@/db/secrets'
import { readSettings } from '@/settings'
import { launchDatabase, useConnections } from './launch'

const LIMIT_MS = 60_000

/**
 * Runs a command's work with the portal's database, whether the portal runs or not: the database that the settings
 * name, the embedded one of a running portal, or the embedded one started for as long as the work takes.
 * @throws what the work throws, and what a start of the portal throws
 */
export async function withReachedDatabase<T>(work: () => Promise<T>): Promise<T> {
  const given = readSettings(process.env)
  if (given.DATABASE_URL) {
    const { connections } = await launchDatabase(given, { dataDir: '', onEvent: () => {} })
    useConnections(connections)
    return closing(work)
  }
  const dataDir = makeDataDir(given.COMMONBOOK_DATA_DIR)
  return (await attach(dataDir, given.AUTH_SECRET)) ? closing(work) : whileHeld(dataDir, work)
}

async function closing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await closeDatabase()
  }
}

/** Uses the database of the portal that holds the data directory; false when none does. */
async function attach(dataDir: string, authSecret: string | undefined): Promise<boolean> {
  const deadline = Date.now() + LIMIT_MS
  for (;;) {
    const holder = dataDirHolder(dataDir)
    if (holder?.kind !== 'portal') return false
    const running = runningEmbedded(dataDir)
    if (running) {
      useConnections({
        DATABASE_URL: running.databaseUrl,
        DATABASE_MIGRATION_URL: running.migrationUrl,
        AUTH_SECRET: authSecret ?? keptSecrets(dataDir).authSecret,
      })
      // Links lead to the portal that runs, whatever this command's own settings say.
      process.env.PUBLIC_URL = holder.address
      return true
    }
    if (Date.now() > deadline) throw new Error(`The portal on ${dataDir} has no database running.`)
    await pause(100)
  }
}

async function whileHeld<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const release = await holdDataDir(dataDir, { kind: 'command', address: 'a command' })
  try {
    const database = await launchDatabase(readSettings(process.env), { dataDir, onEvent: () => {} })
    try {
      useConnections(database.connections)
      return await work()
    } finally {
      await database.stop()
    }
  } finally {
    release()
  }
}
