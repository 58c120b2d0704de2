import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import type { ContactInput } from './contact'
import { lockContact, writeContact } from './write'

/**
 * Saves a contact as the person who edited it wants it, provided it still is at the version they saw.
 * @throws NotFoundError, ForbiddenError, and ConflictError with the version that stands now
 */
export async function updateContact(
  actor: Actor,
  id: string,
  input: ContactInput,
  seen: { version: number },
): Promise<{ version: number }> {
  return inDomain(actor, async (tx) => {
    const locked = await lockContact(tx, actor, id)
    return writeContact(tx, actor, locked, input, seen.version)
  })
}
