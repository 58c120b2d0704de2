import { deactivateUser } from '@/core/users/deactivate'
import { reactivateUser } from '@/core/users/reactivate'
import { readUser, type UserOptions } from './read'

/** Takes the portal away from a user. */
export async function deactivate(options: UserOptions): Promise<string[]> {
  const { actor, user } = await readUser(options)
  await deactivateUser(actor, user.id)
  return [`Deactivated ${user.email}.`]
}

/** Gives a deactivated user the portal back. */
export async function reactivate(options: UserOptions): Promise<string[]> {
  const { actor, user } = await readUser(options)
  await reactivateUser(actor, user.id)
  return [`Reactivated ${user.email}.`]
}
