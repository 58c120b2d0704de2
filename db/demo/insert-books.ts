import { newId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { toContactRow } from '@/core/contacts/contact-row'
import { contactGrants } from '@/db/schema/contact-grants'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { numberMembers } from '@/db/schema/number-members'
import { numbers } from '@/db/schema/numbers'
import type { DemoDomain } from './domains'

type People = ReadonlyMap<string, { userId: string; name: string }>

function known(map: ReadonlyMap<string, string>, name: string): string {
  const id = map.get(name)
  if (id === undefined) throw new Error(`The demonstration has no ${name}`)
  return id
}

/** Adds the shared numbers of a demonstration's domain with who is assigned to them; gives their ids by label. */
export async function insertNumbers(
  tx: Tx,
  domainId: string,
  demo: DemoDomain,
  found: { sites: ReadonlyMap<string, string>; people: People },
): Promise<ReadonlyMap<string, string>> {
  if (demo.numbers.length === 0) return new Map()
  const rows = demo.numbers.map(({ label, e164, site }) => ({
    ...{ domainId, id: newId(), label, e164 },
    siteId: found.sites.get(site) ?? null,
  }))
  await tx.insert(numbers).values(rows)
  const ids = new Map(rows.map(({ label, id }) => [label, id]))
  const members = demo.numbers.flatMap(({ label, site, people, departments }) =>
    demo.users
      .filter((user) => user.email !== '')
      .filter(
        (user) =>
          people.includes(user.email) || (user.site === site && departments.includes(user.department)),
      )
      .map(({ email }) => ({
        ...{ domainId, numberId: known(ids, label) },
        userId: found.people.get(email)?.userId ?? '',
      })),
  )
  await tx.insert(numberMembers).values(members)
  return ids
}

/** Adds the contacts that people of a demonstration's domain own, and gives them to whom they say. */
export async function insertBooks(
  tx: Tx,
  domainId: string,
  demo: DemoDomain,
  found: { people: People; numbers: ReadonlyMap<string, string> },
): Promise<void> {
  const ids = new Map([...found.people].map(([email, { userId }]) => [email, userId]))
  for (const { owner, contact, members, numbers: lines } of demo.books) {
    const actorUserId = known(ids, owner)
    const actorName = found.people.get(owner)?.name ?? ''
    const id = newId()
    const row = toContactRow(contact, { country: demo.country })
    await tx.insert(contacts).values({ ...row, domainId, id, ownerId: actorUserId, updatedByName: actorName })
    await tx.insert(contactRevisions).values({
      ...{ domainId, id: newId(), contactId: id, version: 1, action: 'created' as const, door: 'demo' },
      ...{ actorUserId, actorHomeDomainId: domainId, actorName },
      after: { ...contact, phones: row.phones },
    })
    const grants = [
      ...members.map((email) => ({ userId: known(ids, email), numberId: null })),
      ...lines.map((label) => ({ userId: null, numberId: known(found.numbers, label) })),
    ].map((to) => ({ ...to, domainId, id: newId(), contactId: id, canEdit: true, since: 1 }))
    if (grants.length > 0) await tx.insert(contactGrants).values(grants)
  }
}
