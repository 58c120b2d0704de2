import { updateUser } from '@/core/users/update'
import { readInput, readScope, readUser, scopeName, type UserOptions } from './read'
import { userInput } from '@/core/users/user'

/** Gives a user another scope. */
export async function setScope(options: UserOptions & { scope: string }): Promise<string[]> {
  const scope = readScope(options.scope)
  const { actor, user } = await readUser(options)
  const input = readInput(userInput, { ...user, scope })
  await updateUser(actor, user.id, input, { version: user.version })
  return [`${user.email} is ${scopeName(scope)} now.`]
}
