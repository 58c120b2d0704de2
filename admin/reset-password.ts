import { issueLink } from '@/core/links/issue'
import { readUser, type UserOptions } from './read'

/** Issues a link with which a user sets a password: a new one, or the first. */
export async function resetPassword(options: UserOptions): Promise<string[]> {
  const { actor, user } = await readUser(options)
  const { url } = await issueLink(actor, user.id, user.status === 'invited' ? 'invite' : 'reset')
  return [`One-time link for ${user.email}:`, url ?? 'It was sent to their mailbox.']
}
