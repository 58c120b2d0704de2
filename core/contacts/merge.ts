import { and } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId, newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { canDeleteContact } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { ConflictError, ForbiddenError, InvalidError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'
import type { BatchResult } from './batch'
import { LARGEST_GROUP } from './duplicate-groups'
import { lockAmong, permitted } from './lock-many'
import { choices as allChoices, type Choice, type Choices } from './merge-fields'
import { writeMerges } from './write-merges'

/** Which contacts become one, and as the person saw them. */
export type MergeInput = {
  keepId: string
  otherIds: readonly string[]
  /** The id of the contact whose value stays, where they differ. */
  choices?: Partial<Record<Choice, string>>
  /** The version of each contact that the person saw. */
  versions: Readonly<Record<string, number>>
}

/**
 * Merges up to 20 contacts of one book into one of them, which one Undo takes back.
 * @throws ForbiddenError, NotFoundError when one of them is gone, ConflictError when somebody wrote to one since,
 * InvalidError when none is given to merge, too many, or when one contact could not hold all of it
 */
export async function mergeContacts(actor: Actor, input: MergeInput): Promise<BatchResult> {
  const keepId = input.keepId.toLowerCase()
  const otherIds = [...new Set(input.otherIds.map((id) => id.toLowerCase()))].filter((id) => id !== keepId)
  const ids = [keepId, ...otherIds]
  if (otherIds.length === 0) throw new InvalidError({ id: [{ key: 'nothing-selected' }] })
  if (ids.length > LARGEST_GROUP)
    throw new InvalidError({ id: [{ key: 'too-many', params: { max: LARGEST_GROUP } }] })
  if (!ids.every(isId)) throw new NotFoundError('contact')
  const choices: Choices = {}
  for (const choice of allChoices) {
    const place = ids.indexOf(input.choices?.[choice]?.toLowerCase() ?? '')
    if (place >= 0) choices[choice] = place
  }
  const batchId = newId()
  return inDomain(actor, async (tx) => {
    const locked = await lockAmong(tx, ids, visibleContacts(actor))
    if (locked.length < ids.length) throw new NotFoundError('contact')
    const allowed = await permitted(tx, actor, locked, canDeleteContact)
    if (allowed.length < locked.length) throw new ForbiddenError()
    const rows = await tx
      .select({ id: contacts.id, version: contacts.version, ownerId: contacts.ownerId })
      .from(contacts)
      .where(and(visibleContacts(actor), among(contacts.id, ids)))
    const changed = rows.find(({ id, version }) => input.versions[id] !== version)
    if (changed) throw new ConflictError(changed.version)
    if (new Set(rows.map(({ ownerId }) => ownerId)).size > 1) throw new ForbiddenError()
    const { count } = await writeMerges(tx, actor, [{ keepId, otherIds, choices }], batchId)
    return { batchId, count, refused: 0, jobId: null }
  })
}
