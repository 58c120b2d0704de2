import { findBinaries } from './embedded/binaries'
import { freePort } from './embedded/free-port'
import { initialiseCluster } from './embedded/initialise'
import { placeCluster, placedCluster } from './embedded/location'
import { runningPostmaster } from './embedded/postmaster'
import { provision } from './embedded/provision'
import { runAs } from './embedded/run-as'
import { SupervisedPostgres, type SupervisorEvent } from './embedded/supervise'
import { keptSecrets, type Secrets } from './secrets'

/** The connections of the embedded database, one for each role that logs in. */
export type EmbeddedUrls = { databaseUrl: string; migrationUrl: string; superuserUrl: string }

/** The embedded database while it runs. `stop` waits until it has ended. */
export type Embedded = EmbeddedUrls & { stop: () => Promise<void> }

function urls(port: number, secrets: Secrets): EmbeddedUrls {
  const url = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/commonbook`
  return {
    databaseUrl: url('commonbook_app', secrets.appPassword),
    migrationUrl: url('commonbook_owner', secrets.ownerPassword),
    superuserUrl: url('postgres', secrets.superuserPassword),
  }
}

/**
 * Starts the embedded PostgreSQL of a data directory that the caller holds, and makes it at the first time. What an
 * earlier portal left running is stopped; a server that ends by itself is started again.
 * @throws Error that says why it cannot run here
 */
export async function startEmbedded(
  dataDir: string,
  { onEvent }: { onEvent: (event: SupervisorEvent) => void },
): Promise<Embedded> {
  const secrets = keptSecrets(dataDir)
  const user = runAs(placedCluster(dataDir))
  const binaries = await findBinaries(user)
  const cluster = placeCluster(dataDir, user)
  await initialiseCluster(cluster, { binaries, user, superuserPassword: secrets.superuserPassword })
  const port = await freePort()
  const server = new SupervisedPostgres({ cluster, port, binaries, user, onEvent })
  try {
    await server.start()
    const superuser = `postgresql://postgres:${secrets.superuserPassword}@127.0.0.1:${port}`
    await provision((database) => `${superuser}/${database}`, secrets)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { ...urls(port, secrets), stop: () => server.stop() }
}

/** The connections of the embedded database that another process runs on this data directory, once it is ready. */
export function runningEmbedded(dataDir: string): EmbeddedUrls | undefined {
  const running = runningPostmaster(placedCluster(dataDir))
  return running?.ready ? urls(running.port, keptSecrets(dataDir)) : undefined
}
