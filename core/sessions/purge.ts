import { lt, or, sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { oneTimeLinks } from '@/db/schema/one-time-links'
import { sessions } from '@/db/schema/sessions'
import { settings } from '@/settings'

/** Removes sessions that have run out, and one-time links a week after they did. */
export async function purgeSessionsAndLinks(): Promise<void> {
  const idle = sql`now() - ${settings().SESSION_IDLE_HOURS} * interval '1 hour'`
  await database()
    .delete(sessions)
    .where(or(lt(sessions.expiresAt, sql`now()`), lt(sessions.lastSeenAt, idle)))
  await database()
    .delete(oneTimeLinks)
    .where(lt(oneTimeLinks.expiresAt, sql`now() - interval '7 days'`))
}
