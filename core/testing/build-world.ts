import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { rightsOf } from '@/core/access/rights'
import { contactInput } from '@/core/contacts/contact'
import { toContactRow } from '@/core/contacts/contact-row'
import { inDomain } from '@/core/access/in-domain'
import { contactGrants } from '@/db/schema/contact-grants'
import { contacts } from '@/db/schema/contacts'
import { favorites } from '@/db/schema/favorites'
import { numberMembers } from '@/db/schema/number-members'
import { numbers } from '@/db/schema/numbers'
import { users } from '@/db/schema/users'
import type { ModelContact, ModelWorld } from './access-model'
import { createDomain } from './world'

/** A model world as it stands in the database: ids by place. */
export type BuiltWorld = { actors: Actor[]; numberIds: string[]; contactIds: string[] }

function toRow(contact: ModelContact, domainId: string, userIds: readonly string[]) {
  const draft = { lastName: contact.name, ...(contact.tag && { tags: [contact.tag] }) }
  const { owner, sharedBy, deleted, sealed } = contact
  return {
    ...toContactRow(contactInput.parse(draft), { country: 'US' }),
    domainId,
    id: newId(),
    ownerId: owner === null ? null : (userIds[owner] ?? null),
    sharedByUserId: sharedBy === null ? null : (userIds[sharedBy] ?? null),
    deletedAt: deleted ? new Date() : null,
    sealedAt: sealed ? new Date() : null,
  }
}

/** Writes a model world into a domain of its own, by plain inserts: no verb has a part in it. */
export async function buildWorld(world: ModelWorld): Promise<BuiltWorld> {
  const { openExport, openSharing, openEditing } = world
  const domain = await createDomain({ openExport, openSharing, openEditing })
  const domainId = domain.id
  const userIds = world.users.map(() => newId())
  const numberIds = world.numbers.map(() => newId())
  const rows = world.contacts.map((contact) => toRow(contact, domainId, userIds))
  const contactIds = rows.map(({ id }) => id)
  const at = (ids: readonly string[], place: number) => ids[place] ?? ''
  const members = world.numbers.flatMap((number, place) =>
    number.members.map((user) => ({ domainId, numberId: at(numberIds, place), userId: at(userIds, user) })),
  )
  const given = world.contacts.flatMap((contact, place) =>
    contact.grants.map(({ kind, at: to, canEdit }) => ({
      domainId,
      id: newId(),
      contactId: at(contactIds, place),
      userId: kind === 'member' ? at(userIds, to) : null,
      numberId: kind === 'number' ? at(numberIds, to) : null,
      canEdit,
      since: 1,
    })),
  )
  const stars = world.contacts.flatMap((contact, place) =>
    contact.stars.map((user) => ({ domainId, userId: at(userIds, user), contactId: at(contactIds, place) })),
  )
  await inDomain({ domainId }, async (tx) => {
    await tx.insert(users).values(
      world.users.map(({ scope, deactivated }, place) => {
        const status = deactivated ? ('deactivated' as const) : ('active' as const)
        return {
          domainId,
          id: at(userIds, place),
          lastName: scope,
          scope,
          status,
          sortName: scope,
          searchText: scope,
        }
      }),
    )
    const lines = numberIds.map((id, place) => ({
      domainId,
      id,
      e164: `+1415555010${place}`,
      label: `Line ${place}`,
    }))
    if (lines.length > 0) await tx.insert(numbers).values(lines)
    if (members.length > 0) await tx.insert(numberMembers).values(members)
    await tx.insert(contacts).values(rows)
    if (given.length > 0) await tx.insert(contactGrants).values(given)
    if (stars.length > 0) await tx.insert(favorites).values(stars)
  })
  const actors = world.users.map(({ scope }, place): Actor => {
    return {
      userId: at(userIds, place),
      homeDomainId: domainId,
      domainId,
      domain,
      scope,
      rights: rightsOf(scope, domain),
      name: scope,
      siteId: null,
      identityId: null,
      sessionId: null,
      address: '',
      door: 'form',
    }
  })
  return { actors, numberIds, contactIds }
}
