import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { recordActivity } from '@/core/activity/record'
import { domains } from '@/db/schema/domains'
import { changeDomain, tellingTakenDomain } from './change'
import type { DomainNames } from './domain'

/**
 * Gives a domain within reach another name or title. E-mail addresses of its users stay as they are.
 * @throws ForbiddenError, NotFoundError, ConflictError (stale version), InvalidError when the name is taken
 */
export async function renameDomain(
  actor: Actor,
  id: string,
  { name, title }: DomainNames,
  { version }: { version?: number } = {},
): Promise<void> {
  const write = changeDomain(actor, id, version, async (tx, there, domain) => {
    const fields = [...(name === domain.name ? [] : ['name']), ...(title === domain.title ? [] : ['title'])]
    if (fields.length === 0) return
    await tx
      .update(domains)
      .set({ name, title, version: domain.version + 1 })
      .where(eq(domains.id, id))
    await recordActivity(tx, there, {
      kind: 'domain.updated',
      subjectId: id,
      subjectName: name,
      details: { fields: fields.join(',') },
    })
  })
  await tellingTakenDomain(write)
}
