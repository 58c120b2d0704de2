import type { ZodType } from 'zod'
import type { Actor } from '@/core/access/actor'
import { type Scope, scopes } from '@/core/access/scope'
import { operatorIn } from '@/core/domains/operator'
import { InvalidError, NotFoundError } from '@/core/errors'
import { findUserByEmail } from '@/core/users/find-by-email'
import type { UserDetails } from '@/core/users/get'
import words from '@/messages/en.json'
import { UsageError } from './in-words'

/** How every command says which user it means. */
export type UserOptions = { domain: string; email: string }

/** The English name of a scope. */
export function scopeName(scope: Scope): string {
  return words.Scopes[scope]
}

/**
 * A scope by its English name or its code, in any case.
 * @throws UsageError naming all scopes
 */
export function readScope(typed: string): Scope {
  const wished = typed.trim().toLowerCase()
  const found = scopes.find((scope) => scope === wished || scopeName(scope).toLowerCase() === wished)
  if (found) return found
  throw new UsageError(`There is no scope “${typed}”. Scopes: ${scopes.map(scopeName).join(', ')}`)
}

/**
 * The operator in the domain, and the user there.
 * @throws NotFoundError saying which of the two does not exist
 */
export async function readUser({ domain, email }: UserOptions): Promise<{ actor: Actor; user: UserDetails }> {
  const actor = await operatorIn(domain)
  const user = await findUserByEmail(actor, email)
  if (!user) throw new NotFoundError(`There is no user ${email} in ${domain}.`)
  return { actor, user }
}

/**
 * Options as a verb takes them.
 * @throws InvalidError naming what is wrong
 */
export function readInput<Output>(schema: ZodType<Output>, options: unknown): Output {
  const parsed = schema.safeParse(options)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => [issue.path.join('.'), [{ key: issue.message }]])
  throw new InvalidError(Object.fromEntries(fields) as InvalidError['fields'])
}
