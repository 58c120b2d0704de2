import { sql } from 'drizzle-orm'
import type { Actor, DomainFacts } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { rightsOf, type MaintainScope } from '@/core/access/rights'
import type { Scope } from '@/core/access/scope'
import { fold } from '@/core/contacts/fold'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { identities } from '@/db/schema/identities'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'

/** A domain of a test's own; names never collide. */
export async function createDomain(
  settings: {
    name?: string
    maintainScope?: MaintainScope
    defaultCountry?: string
    openExport?: boolean
    openSharing?: boolean
    openEditing?: boolean
    companyOwned?: boolean
    sealDays?: number
  } = {},
): Promise<DomainFacts> {
  const id = newId()
  const facts: DomainFacts = {
    id,
    name: settings.name ?? `d${id.slice(-12)}.example`,
    title: 'Test company',
    defaultCountry: settings.defaultCountry ?? 'US',
    language: 'en',
    timeZone: 'UTC',
    maintainScope: settings.maintainScope ?? 'office-manager',
    trashDays: 30,
    callLink: '',
    openExport: settings.openExport ?? false,
    openSharing: settings.openSharing ?? false,
    openEditing: settings.openEditing ?? false,
    companyOwned: settings.companyOwned ?? false,
    sealDays: settings.sealDays ?? 30,
  }
  await database().insert(domains).values(facts)
  return facts
}

/** A site of a domain. */
export async function createSite(domain: DomainFacts, name = `Site ${newId().slice(-6)}`): Promise<string> {
  const id = newId()
  await inDomain({ domainId: domain.id }, (tx) => tx.insert(sites).values({ domainId: domain.id, id, name }))
  return id
}

/** A user with a sign-in in a domain, and the actor they are at its forms. */
export async function createUser(
  domain: DomainFacts,
  scope: Scope,
  given: { firstName?: string; lastName?: string; siteId?: string; email?: string } = {},
): Promise<Actor & { userId: string; homeDomainId: string; identityId: string; email: string }> {
  const userId = newId()
  const identityId = newId()
  const firstName = given.firstName ?? 'Test'
  const lastName = given.lastName ?? scope
  const email = given.email ?? `u${userId.slice(-12)}@${domain.name}`
  await database().insert(identities).values({ id: identityId, email })
  await inDomain({ domainId: domain.id }, (tx) =>
    tx.insert(users).values({
      domainId: domain.id,
      id: userId,
      identityId,
      firstName,
      lastName,
      email,
      scope,
      status: 'active',
      siteId: given.siteId ?? null,
      sortName: `${lastName} ${firstName}`,
      searchText: ` ${fold(`${firstName} ${lastName} ${email}`)} `,
    }),
  )
  return {
    userId,
    homeDomainId: domain.id,
    identityId,
    email,
    domainId: domain.id,
    domain,
    scope,
    rights: rightsOf(scope, domain),
    name: `${firstName} ${lastName}`,
    siteId: given.siteId ?? null,
    sessionId: null,
    address: '127.0.0.1',
    door: 'form',
  }
}

/** The same person working in another domain, as a Reseller or Super User does. */
export function workingIn<A extends Actor>(actor: A, domain: DomainFacts): A {
  return { ...actor, domainId: domain.id, domain, rights: rightsOf(actor.scope, domain) }
}

/** Runs work with row-level security off for a table, to show that the predicate alone holds. */
export async function bypassing(
  tables: readonly string[],
  ownerRun: (statement: string) => Promise<unknown>,
  work: () => Promise<void>,
) {
  for (const table of tables) await ownerRun(`alter table ${table} disable row level security`)
  try {
    await work()
  } finally {
    for (const table of tables) await ownerRun(`alter table ${table} enable row level security`)
  }
}

/** How many rows a statement of the application's role counts, without any domain set. */
export async function countWithoutDomain(table: string): Promise<number> {
  const rows = await database().execute<{ count: number }>(
    sql.raw(`select count(*)::int as count from ${table}`),
  )
  return rows[0]?.count ?? 0
}
