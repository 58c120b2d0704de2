import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId, newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { ConflictError, InvalidError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'
import { notDuplicates } from '@/db/schema/not-duplicates'
import { LARGEST_GROUP } from './duplicate-groups'
import { groupMark } from './group-mark'

/** The contacts of a group, by id, with the version of each that the person saw. */
export type SeenGroup = Readonly<Record<string, number>>

async function markOf(tx: Tx, actor: Actor, seen: SeenGroup): Promise<string> {
  const ids = Object.keys(seen)
  if (ids.length < 2) throw new InvalidError({ id: [{ key: 'nothing-selected' }] })
  if (ids.length > LARGEST_GROUP)
    throw new InvalidError({ id: [{ key: 'too-many', params: { max: LARGEST_GROUP } }] })
  if (!ids.every(isId)) throw new NotFoundError('contact')
  const members = await tx
    .select({ id: contacts.id, version: contacts.version, matchKeys: contacts.matchKeys })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, ids)))
  if (members.length < ids.length) throw new NotFoundError('contact')
  const changed = members.find(({ id, version }) => seen[id] !== version)
  if (changed) throw new ConflictError(changed.version)
  return groupMark(members)
}

/**
 * Says of a group that its contacts are not duplicates: it is not shown any more until one of them is recognised by
 * something else, or another one joins it. Throws ForbiddenError, NotFoundError, InvalidError, and ConflictError when
 * somebody wrote to one since.
 */
export async function setGroupAside(actor: Actor, seen: SeenGroup): Promise<void> {
  demand(actor, 'shared-contacts.maintain')
  await inDomain(actor, async (tx) => {
    const mark = await markOf(tx, actor, seen)
    await tx
      .insert(notDuplicates)
      .values({ domainId: actor.domainId, id: newId(), mark, actorName: actor.name })
      .onConflictDoNothing()
  })
}

/** Takes back `setGroupAside`; throws the same. */
export async function showGroupAgain(actor: Actor, seen: SeenGroup): Promise<void> {
  demand(actor, 'shared-contacts.maintain')
  await inDomain(actor, async (tx) => {
    const mark = await markOf(tx, actor, seen)
    await tx.delete(notDuplicates).where(and(ownDomain(notDuplicates, actor), eq(notDuplicates.mark, mark)))
  })
}
