import { createDomain } from '@/core/domains/create'
import { newDomain } from '@/core/domains/domain'
import { operator } from '@/core/domains/operator'
import { readInput } from './read'

type Options = { domain: string; title?: string; country: string; language: string; timeZone: string }

const input = newDomain.omit({ firstName: true, lastName: true, email: true })

/** Makes a domain without anybody in it. */
export async function makeDomain({ domain: name, country, ...options }: Options): Promise<string[]> {
  const wanted = readInput(input, {
    ...options,
    name,
    title: options.title ?? name,
    defaultCountry: country.toUpperCase(),
  })
  await createDomain(operator(), wanted)
  return [`Made the domain ${wanted.name}.`]
}
