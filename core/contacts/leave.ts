import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { seatOf } from '@/core/access/seat'
import { visibleContacts } from '@/core/access/visible'
import { ForbiddenError, NotFoundError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'
import { lockAmong } from './lock-many'
import { loadAccess, writeAccess } from './write-access'

/**
 * Gives up a contact that was given to the actor as a member.
 * @throws NotFoundError when they do not see it, and ForbiddenError for one they own or have through a number or the
 * workspace alone, which cannot be left
 */
export async function leaveContact(actor: Actor, id: string): Promise<void> {
  if (!isId(id)) throw new NotFoundError('contact')
  const seat = seatOf(actor)
  await inDomain(actor, async (tx) => {
    const locked = await lockAmong(
      tx,
      [id],
      and(visibleContacts(actor), eq(contacts.id, id)) ?? visibleContacts(actor),
    )
    const [row] = await loadAccess(tx, actor, locked)
    if (!row) throw new NotFoundError('contact')
    const { version, access } = row
    const others = access.grants.filter(({ userId }) => userId === null || userId !== seat)
    if (others.length === access.grants.length) throw new ForbiddenError()
    const after = { ...access, grants: others }
    await writeAccess(tx, actor, [{ id: row.id, version, before: access, after }], null)
  })
}
