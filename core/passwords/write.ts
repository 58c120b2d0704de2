import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Tx } from '@/core/access/in-domain'
import { deleteSessions } from '@/core/sessions/delete'
import { identities } from '@/db/schema/identities'
import { oneTimeLinks } from '@/db/schema/one-time-links'
import { sessions } from '@/db/schema/sessions'

/**
 * Gives an identity a new password. Every session but `keep` ends, and no reset on its way opens anything any more:
 * whoever knew the old password, or asked for a reset with it, is out.
 */
export async function writePassword(
  tx: Tx,
  identityId: string,
  passwordHash: string,
  { keep }: { keep?: string | null } = {},
): Promise<void> {
  await tx
    .update(identities)
    .set({ passwordHash, passwordChangedAt: new Date() })
    .where(eq(identities.id, identityId))
  const own = eq(sessions.identityId, identityId)
  await deleteSessions(tx, keep ? and(own, ne(sessions.id, keep)) : own)
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(oneTimeLinks.identityId, identityId),
        ne(oneTimeLinks.kind, 'invite'),
        isNull(oneTimeLinks.usedAt),
      ),
    )
}
