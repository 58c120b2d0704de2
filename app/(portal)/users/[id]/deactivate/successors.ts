import type { Actor } from '@/core/access/actor'
import { listUsers } from '@/core/users/list'
import { canSignIn } from '@/core/users/user'

/** Somebody to whom the contacts of a leaver can go. */
export type Successor = { id: string; name: string; about: string }

const MOST_SHOWN = 20

/**
 * The first of those whom the actor maintains and who match, beside the leaver: everybody who signs in. Nobody for no
 * words. `more` when there may be others.
 */
export async function findSuccessors(
  actor: Actor,
  leaver: string,
  search: string,
): Promise<{ found: Successor[]; more: boolean }> {
  if (search === '') return { found: [], more: false }
  const { rows, next } = await listUsers(actor, { search, size: MOST_SHOWN })
  const found = rows
    .filter(({ id, scope, status }) => id !== leaver && status !== 'deactivated' && canSignIn(scope))
    .filter(({ id }) => id !== actor.userId)
    .map(({ id, name, extension, email }) => ({
      id,
      name,
      about: [extension, email].filter(Boolean).join(' · '),
    }))
  return { found, more: next !== null }
}
