import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { deletedContacts } from '@/core/access/visible'
import { NotFoundError } from '@/core/errors'
import { readSelection } from './batch'
import { recordBatch } from './batch-activity'
import { lockAmong } from './lock-many'
import { bringBack } from './trash'

/**
 * Brings up to 1,000 deleted contacts back, together; those that are not in the trash any more are left out.
 * @throws NotFoundError when none is in the trash that the actor sees, InvalidError above 1,000
 */
export async function restoreContacts(actor: Actor, ids: readonly string[]): Promise<{ count: number }> {
  const selected = readSelection(ids)
  return inDomain(actor, async (tx) => {
    const locked = await lockAmong(tx, selected, deletedContacts(actor))
    if (locked.length === 0) throw new NotFoundError('contacts')
    await bringBack(tx, actor, locked)
    await recordBatch(tx, actor, locked, { one: 'contact.restored', many: 'contacts.restored' })
    return { count: locked.length }
  })
}
