import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { inBook, visibleContacts } from '@/core/access/visible'
import { ConflictError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'
import { readExactGroups } from './find-duplicate-groups'
import { lockAmong } from './lock-many'
import { writeMerges } from './write-merges'

/** What one press merged: contacts into as many as there were groups; exact groups that remain for the next press. */
export type ExactMergeResult = { batchId: string; count: number; groups: number; remaining: number }

/**
 * Merges the exact groups of duplicates, up to 1,000 contacts, which one Undo takes back. `after` is the page they were
 * seen on, `expected` how many groups the person was told. Contacts that are written to meanwhile are left for the next
 * time.
 * @throws ForbiddenError, NotFoundError when there is none, and ConflictError (its `version` is the number) when there
 * are more than the person was told
 */
export async function mergeExactGroups(
  actor: Actor,
  {
    after,
    expected,
    book = 'shared',
  }: { after?: string | undefined; expected: number; book?: 'shared' | 'personal' },
): Promise<ExactMergeResult> {
  demand(actor, book === 'shared' ? 'shared-contacts.maintain' : 'contacts.own')
  const batchId = newId()
  return inDomain(actor, async (tx) => {
    const { groups, total } = await readExactGroups(tx, actor, after, book)
    if (groups.length > expected) throw new ConflictError(groups.length)
    const ids = groups.flatMap(({ members }) => members.map(({ id }) => id))
    await lockAmong(tx, ids, and(visibleContacts(actor), inBook(actor, book)) ?? visibleContacts(actor))
    const rows = await tx
      .select({ id: contacts.id, version: contacts.version })
      .from(contacts)
      .where(and(visibleContacts(actor), among(contacts.id, ids)))
    const versions = new Map(rows.map(({ id, version }) => [id, version]))
    const merges = groups
      .filter(({ members }) => members.every(({ id, version }) => versions.get(id) === version))
      .map(({ members: [kept, ...others] }) => ({
        keepId: kept?.id ?? '',
        otherIds: others.map(({ id }) => id),
      }))
    if (merges.length === 0) throw new NotFoundError('duplicates')
    const { count } = await writeMerges(tx, actor, merges, batchId)
    return { batchId, count, groups: merges.length, remaining: total - merges.length }
  })
}
