import { sql, type SQL } from 'drizzle-orm'
import { checkStreams } from '@/core/live/announce'
import type { Database } from '@/db/client'
import { sessions } from '@/db/schema/sessions'

/**
 * Ends the sessions that a condition names (none without one), and their streams in every server. Returns their ids.
 */
export async function deleteSessions(
  tx: Pick<Database, 'delete' | 'execute'>,
  which: SQL | undefined,
): Promise<string[]> {
  const ended = await tx
    .delete(sessions)
    .where(which ?? sql`false`)
    .returning({ id: sessions.id })
  const ids = ended.map(({ id }) => id)
  await checkStreams(tx, ids)
  return ids
}
