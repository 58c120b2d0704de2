import { createDomain } from '@/core/domains/create'
import { newDomain } from '@/core/domains/domain'
import { domainNamesOfAll, operator, operatorIn } from '@/core/domains/operator'
import { issueLink } from '@/core/links/issue'
import { createUser } from '@/core/users/create'
import { canSignIn, userInput } from '@/core/users/user'
import { readInput, readScope, scopeName, type UserOptions } from './read'

type Options = UserOptions & { scope: string; firstName: string; lastName?: string }

/** An installation's very first user brings the domain along. */
async function makeFirstDomain(name: string): Promise<string[]> {
  if ((await domainNamesOfAll()).length > 0) return []
  const input = newDomain.pick({ name: true, title: true })
  const names = readInput(input, { name, title: name })
  await createDomain(operator(), { ...names, defaultCountry: 'US', language: 'en', timeZone: 'UTC' })
  return [`Made the domain ${names.name}.`]
}

/** Adds a user and issues the invitation. */
export async function makeUser(options: Options): Promise<string[]> {
  const scope = readScope(options.scope)
  const input = readInput(userInput, {
    ...options,
    lastName: options.lastName ?? (options.firstName ? '' : options.email.split('@')[0]),
    scope,
    listed: true,
  })
  const made = await makeFirstDomain(options.domain)
  const actor = await operatorIn(options.domain)
  const id = await createUser(actor, input)
  const added = `Added ${input.email} to ${actor.domain.name} as ${scopeName(scope)}.`
  if (!canSignIn(scope)) return [...made, added]
  const { url } = await issueLink(actor, id, 'invite')
  return [...made, added, 'One-time link, valid 72 hours:', url ?? '']
}
