import { createDemo, isEmpty } from '@/db/demo'
import { beginDemo, completeDemo, keptSecrets } from '@/db/secrets'

/** The password that the demonstration's users were made with, and whether another one was wished for. */
export type Demonstration = { password: string; otherWished: boolean }

/**
 * Makes the demonstration in an embedded database that is empty, once. Undefined when the database holds what
 * somebody else has made.
 */
export async function ensureDemonstration(
  dataDir: string,
  wished: string | undefined,
): Promise<Demonstration | undefined> {
  const kept = keptSecrets(dataDir).demo
  if (kept?.complete) {
    return { password: kept.password, otherWished: wished !== undefined && wished !== kept.password }
  }
  if (!(await isEmpty())) return undefined
  const password = beginDemo(dataDir, wished)
  await createDemo(password)
  completeDemo(dataDir, password)
  return { password, otherWished: false }
}
