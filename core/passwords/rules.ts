import type { Message } from '@/core/errors'
import { isCommonPassword } from './common-passwords'

/** Characters a password has at least. */
const passwordMinimum = 12
/** Bytes (UTF-8) a password has at most, so that hashing one has a bound. */
export const passwordLimit = 200

/** Whose password it is to be. */
export type PasswordOwner = { email: string; name: string }

/**
 * Why a password cannot be one's own, as a message of `Errors`; null when it can. No rule asks for kinds of characters.
 */
export function passwordProblem(password: string, owner: PasswordOwner): Message | null {
  if (Array.from(password).length < passwordMinimum)
    return { key: 'password-too-short', params: { min: passwordMinimum } }
  if (Buffer.byteLength(password) > passwordLimit)
    return { key: 'password-too-long', params: { max: passwordLimit } }
  if (/\p{Cc}/u.test(password)) return { key: 'password-characters' }
  if (isCommonPassword(password)) return { key: 'password-common' }
  return namesOwner(password, owner) ? { key: 'password-names-you' } : null
}

/** Letters alone count: a name with a year behind it is still the name. */
function letters(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\P{L}/gu, '')
}

function namesOwner(password: string, { email, name }: PasswordOwner): boolean {
  const words = name.split(/\s+/)
  const [mailbox = '', host = ''] = email.split('@')
  const own = [email, mailbox, host, name, words.toReversed().join(' '), 'commonbook', ...words]
  const said = letters(password)
  return said === '' ? false : own.map(letters).includes(said)
}
