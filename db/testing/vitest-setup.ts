import type { TestProject } from 'vitest/node'
import { type ClusterAddress, startTestCluster } from './cluster'

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClusterAddress
  }
}

/** Starts one throw-away PostgreSQL for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { port, password, stop } = await startTestCluster()
  project.provide('cluster', { port, password })
  return stop
}
