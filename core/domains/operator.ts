import { eq } from 'drizzle-orm'
import type { Actor, DomainFacts } from '@/core/access/actor'
import { rightsOf } from '@/core/access/rights'
import { NotFoundError } from '@/core/errors'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { domainFacts } from './in-other-domain'

const nowhere: DomainFacts = {
  id: '00000000-0000-0000-0000-000000000000',
  name: '',
  title: '',
  defaultCountry: 'US',
  language: 'en',
  timeZone: 'UTC',
  maintainScope: 'office-manager',
  trashDays: 30,
  openExport: false,
  openSharing: false,
  openEditing: false,
  companyOwned: false,
  sealDays: 30,
  callLink: '',
}

/** Whoever runs commands on the server: may do all that a Super User may, and is nobody's user. */
export function operator(domain: DomainFacts = nowhere): Actor {
  return {
    userId: null,
    homeDomainId: null,
    domainId: domain.id,
    domain,
    scope: 'super-user',
    rights: rightsOf('super-user', domain),
    name: 'command line',
    siteId: null,
    identityId: null,
    sessionId: null,
    address: '',
    door: 'command-line',
  }
}

/**
 * The operator in the domain of that name.
 * @throws NotFoundError when there is none
 */
export async function operatorIn(name: string): Promise<Actor> {
  const [domain] = await database().select().from(domains).where(eq(domains.name, name.toLowerCase()))
  if (!domain) throw new NotFoundError(`There is no domain ${name}.`)
  return operator(domainFacts(domain))
}

/** The names of all domains, sorted. */
export async function domainNamesOfAll(): Promise<string[]> {
  const rows = await database().select({ name: domains.name }).from(domains).orderBy(domains.name)
  return rows.map(({ name }) => name)
}
