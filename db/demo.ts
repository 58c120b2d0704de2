import { newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { toContactRow } from '@/core/contacts/contact-row'
import { hashPassword } from '@/core/passwords/hash'
import { userKeys } from '@/core/users/user-keys'
import { database } from './client'
import { type DemoDomain, demoDomains } from './demo/domains'
import { insertBooks, insertNumbers } from './demo/insert-books'
import { contactRevisions } from './schema/contact-revisions'
import { contacts } from './schema/contacts'
import { departments } from './schema/departments'
import { domains } from './schema/domains'
import { identities } from './schema/identities'
import { resellerDomains } from './schema/reseller-domains'
import { sites } from './schema/sites'
import { users } from './schema/users'

type Author = { userId: string; name: string }
type Places = ReadonlyMap<string, string>

/** Contacts look as if they had been kept over the last months. */
const HOURS_BETWEEN_CONTACTS = 11

async function insertPlaces(
  tx: Tx,
  domainId: string,
  table: typeof departments | typeof sites,
  names: string[],
) {
  const rows = names.map((name) => ({ domainId, id: newId(), name }))
  await tx.insert(table).values(rows)
  return new Map(rows.map((row) => [row.name, row.id]))
}

async function insertUsers(
  tx: Tx,
  domainId: string,
  demo: DemoDomain,
  found: { departments: Places; sites: Places; identities: Places },
): Promise<Map<string, Author>> {
  const rows = demo.users.map((user) => ({
    domainId,
    id: newId(),
    identityId: found.identities.get(user.email) ?? null,
    firstName: user.firstName,
    lastName: user.lastName,
    email: user.email,
    extension: user.extension,
    departmentId: found.departments.get(user.department) ?? null,
    siteId: found.sites.get(user.site) ?? null,
    scope: user.scope,
    ...userKeys(user),
  }))
  await tx.insert(users).values(rows)
  return new Map(
    rows.map((row) => [row.email, { userId: row.id, name: `${row.firstName} ${row.lastName}`.trim() }]),
  )
}

async function insertContacts(tx: Tx, domainId: string, demo: DemoDomain, author: Author): Promise<void> {
  const rows = demo.contacts.map((input, index) => ({
    domainId,
    id: newId(),
    ...toContactRow(input, { country: demo.country }),
    createdAt: new Date(Date.now() - (index + 1) * HOURS_BETWEEN_CONTACTS * 3_600_000),
    updatedAt: new Date(Date.now() - (index + 1) * HOURS_BETWEEN_CONTACTS * 3_600_000),
    updatedByName: author.name,
  }))
  await tx.insert(contacts).values(rows)
  await tx.insert(contactRevisions).values(
    rows.map((row, index) => ({
      domainId,
      id: newId(),
      contactId: row.id,
      version: 1,
      action: 'created' as const,
      at: row.createdAt,
      actorUserId: author.userId,
      actorHomeDomainId: domainId,
      actorName: author.name,
      door: 'demo',
      after: { ...demo.contacts[index], phones: row.phones },
    })),
  )
}

async function insertDomain(
  demo: DemoDomain,
  passwordHash: string,
): Promise<{ id: string; people: Map<string, Author> }> {
  const id = newId()
  const signIns = demo.users
    .filter((user) => user.email !== '')
    .map((user) => ({ id: newId(), email: user.email, passwordHash, passwordChangedAt: new Date() }))
  await database().insert(domains).values({
    id,
    name: demo.name,
    title: demo.title,
    defaultCountry: demo.country,
    language: demo.language,
    timeZone: demo.timeZone,
  })
  await database().insert(identities).values(signIns)
  const people = await inDomain({ domainId: id }, async (tx) => {
    const demoSites = await insertPlaces(tx, id, sites, demo.sites)
    const people = await insertUsers(tx, id, demo, {
      departments: await insertPlaces(tx, id, departments, demo.departments),
      sites: demoSites,
      identities: new Map(signIns.map((identity) => [identity.email, identity.id])),
    })
    const author = people.get(`office@${demo.name}`)
    if (!author) throw new Error(`The demonstration has no office@${demo.name}`)
    await insertContacts(tx, id, demo, author)
    const lines = await insertNumbers(tx, id, demo, { sites: demoSites, people })
    await insertBooks(tx, id, demo, { people, numbers: lines })
    return people
  })
  return { id, people }
}

/** Whether the database holds no domain yet. */
export async function isEmpty(): Promise<boolean> {
  return (await database().select({ id: domains.id }).from(domains).limit(1)).length === 0
}

/** Fills an empty database with the demonstration; everyone who can sign in has the given password. */
export async function createDemo(password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  const made = new Map<string, { id: string; people: Map<string, Author> }>()
  for (const demo of demoDomains()) made.set(demo.name, await insertDomain(demo, passwordHash))
  const acme = made.get('acme.example')
  const globex = made.get('globex.example')
  const reseller = acme?.people.get('reseller@acme.example')?.userId
  if (!acme || !globex || !reseller) throw new Error('The demonstration has no reseller')
  await database()
    .insert(resellerDomains)
    .values({ homeDomainId: acme.id, userId: reseller, domainId: globex.id })
}
