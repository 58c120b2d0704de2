import { startPortal } from './portal'

/**
 * Starts one portal with the demonstration for the whole run; its address and data directory are in the environment.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = await startPortal()
  process.env.COMMONBOOK_E2E_URL = portal.url
  process.env.COMMONBOOK_E2E_DATA_DIR = portal.dataDirectory
  return portal.stop
}
