import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { canDeleteContact } from '@/core/access/policy'
import { readSelection, type BatchResult } from './batch'
import { recordBatch } from './batch-activity'
import { lockSelection } from './lock-many'
import { moveToTrash } from './trash'

/**
 * Moves up to 1,000 contacts to the trash, together; contacts that are gone already are left out, and those that the
 * actor may not delete.
 * @throws NotFoundError when none is there, ForbiddenError, InvalidError above 1,000
 */
export async function deleteContacts(actor: Actor, ids: readonly string[]): Promise<BatchResult> {
  const selected = readSelection(ids)
  const batchId = newId()
  return inDomain(actor, async (tx) => {
    const { locked, refused } = await lockSelection(tx, actor, selected, canDeleteContact)
    await moveToTrash(tx, actor, locked, batchId)
    await recordBatch(tx, actor, locked, {
      one: 'contact.deleted',
      many: 'contacts.deleted',
      details: { batchId },
    })
    return { batchId, count: locked.length, refused, jobId: null }
  })
}
