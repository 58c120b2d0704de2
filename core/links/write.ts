import { and, eq, inArray, isNull } from 'drizzle-orm'
import { newId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { newToken, tokenHash } from '@/core/access/token-hash'
import { oneTimeLinks } from '@/db/schema/one-time-links'
import { settings } from '@/settings'
import { linkHours, type LinkKind } from './link-kind'

/** Whom a link is for. */
export type LinkSubject = { identityId: string; domainId: string; userId: string }

/** Makes a link and takes the user's older ones of its kind back. The address is known here and now only. */
export async function writeLink(tx: Tx, kind: LinkKind, subject: LinkSubject): Promise<string> {
  const { identityId, domainId, userId } = subject
  const replaced: LinkKind[] = kind === 'invite' ? ['invite'] : ['reset', 'recovery']
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: new Date() })
    .where(
      and(
        eq(oneTimeLinks.domainId, domainId),
        eq(oneTimeLinks.userId, userId),
        inArray(oneTimeLinks.kind, replaced),
        isNull(oneTimeLinks.usedAt),
      ),
    )
  const token = newToken()
  const expiresAt = new Date(Date.now() + linkHours[kind] * 3_600_000)
  const row = { id: newId(), tokenHash: tokenHash(token), kind, identityId, domainId, userId, expiresAt }
  await tx.insert(oneTimeLinks).values(row)
  return `${settings().PUBLIC_URL}/link/${token}`
}
