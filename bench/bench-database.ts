import { closeDatabase } from '@/db/client'
import { memoryFlags } from '@/db/embedded/memory'
import { startTestCluster, urlsOf } from '@/db/testing/cluster'

/** A throw-away PostgreSQL that the verbs of this process use, and the settings of a portal that works on it too. */
export type BenchDatabase = {
  superuserUrl: string
  settings: { DATABASE_URL: string; DATABASE_MIGRATION_URL: string; AUTH_SECRET: string }
  stop: () => Promise<void>
}

/**
 * Starts a throw-away PostgreSQL, with the memory that the embedded one has unless `flags` say otherwise.
 * @throws Error with PostgreSQL's messages when it does not start
 */
export async function startBenchDatabase(flags = memoryFlags()): Promise<BenchDatabase> {
  const cluster = await startTestCluster(flags)
  const { appUrl, ownerUrl, superuserUrl } = urlsOf(cluster, 'template')
  const settings = { DATABASE_URL: appUrl, DATABASE_MIGRATION_URL: ownerUrl, AUTH_SECRET: cluster.password }
  Object.assign(process.env, settings)
  const stop = async () => {
    await closeDatabase()
    await cluster.stop()
  }
  return { superuserUrl, settings, stop }
}
