import { canChangeAccess, canDeleteContact, canEditContact } from '@/core/access/policy'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { countIn, countMatching } from '@/core/contacts/count'
import { listDeleted } from '@/core/contacts/deleted'
import { exportContacts } from '@/core/contacts/export'
import type { ContactFilter } from '@/core/contacts/find-candidates'
import { getContact } from '@/core/contacts/get'
import { listIn } from '@/core/contacts/list'
import { errorCode } from '@/core/errors'
import {
  controls,
  edits,
  exports,
  findsInTrash,
  maintains,
  sees,
  type ModelContact,
  type ModelWorld,
} from './access-model'
import type { BuiltWorld } from './build-world'

type Filtered = { name: string; filter: ContactFilter; lets: (contact: ModelContact) => boolean }

const SORTS = ['name', 'company', 'title', 'updated'] as const
const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g

/** The filters of a list, each with what it lets through in the model. */
function filtersFor(user: number, world: ModelWorld, built: BuiltWorld): Filtered[] {
  const isMine = (contact: ModelContact) => contact.owner === user
  const isShared = (contact: ModelContact) => contact.owner === null
  return [
    { name: 'all', filter: {}, lets: () => true },
    { name: 'shared', filter: { book: 'shared' }, lets: isShared },
    { name: 'mine', filter: { book: 'mine' }, lets: isMine },
    {
      name: 'granted',
      filter: { book: 'granted' },
      lets: (contact) => !isMine(contact) && !isShared(contact),
    },
    { name: 'personal', filter: { book: 'personal' }, lets: (contact) => !isShared(contact) },
    { name: 'favorite', filter: { favorite: true }, lets: ({ stars }) => stars.includes(user) },
    { name: 'search', filter: { search: 'alder' }, lets: ({ name }) => /alder/i.test(name) },
    { name: 'search of one sign', filter: { search: '山' }, lets: ({ name }) => name.includes('山') },
    { name: 'tag', filter: { tag: 'vip' }, lets: ({ tag }) => tag === 'vip' },
    {
      name: 'search in mine',
      filter: { search: 'birch', book: 'mine' },
      lets: (contact) => isMine(contact) && contact.name.includes('Birch'),
    },
    ...built.numberIds.map((numberId, at) => ({
      name: `number ${at}`,
      filter: { numberId },
      lets: ({ grants }: ModelContact) => grants.some((grant) => grant.kind === 'number' && grant.at === at),
    })),
  ]
}

const sorted = (ids: Iterable<string>) => [...ids].sort().join(' ')

function differs(what: string, found: Iterable<string>, expected: Iterable<string>): string | null {
  return sorted(found) === sorted(expected)
    ? null
    : `${what}: found [${sorted(found)}], not [${sorted(expected)}]`
}

async function exportedIds(actor: Actor): Promise<string[]> {
  try {
    let text = ''
    for await (const part of (await exportContacts(actor, { format: 'vcard4' })).text) text += part
    return text.match(UUID) ?? []
  } catch (error) {
    if (errorCode(error) === 'forbidden') return []
    throw error
  }
}

async function listsDiffer(world: ModelWorld, built: BuiltWorld, user: number, draw: number) {
  const actor = built.actors[user] as Actor
  const all = filtersFor(user, world, built)
  // Every list once in a while, all contacts always.
  const chosen = all.filter((_, at) => at === 0 || (at + draw) % 3 === 0)
  return inDomain(actor, async (tx) => {
    for (const { name, filter, lets } of chosen) {
      const expected = world.contacts.flatMap((contact, at) =>
        sees(world, user, contact) && lets(contact) ? [built.contactIds[at] ?? ''] : [],
      )
      const sort = SORTS[(draw + name.length) % SORTS.length] ?? 'name'
      const page = await listIn(tx, actor, { ...filter, sort })
      const wrong = differs(
        `list of ${name} by ${sort}`,
        page.rows.map(({ id }) => id),
        expected,
      )
      if (wrong) return wrong
      const { count } = await countIn(tx, actor, filter)
      const exactly = await countMatching(tx, actor, filter, null)
      if (count !== expected.length || exactly !== expected.length) {
        return `count of ${name}: ${count} and ${exactly}, not ${expected.length}`
      }
    }
    return null
  })
}

async function contactsDiffer(world: ModelWorld, built: BuiltWorld, user: number): Promise<string | null> {
  const actor = built.actors[user] as Actor
  for (const [at, contact] of world.contacts.entries()) {
    const id = built.contactIds[at] ?? ''
    const found = await getContact(actor, id).catch((error: unknown) => {
      if (errorCode(error) === 'not-found') return null
      throw error
    })
    if ((found !== null) !== sees(world, user, contact)) return `get ${at}: ${found ? 'is' : 'is not'} there`
    if (!found) continue
    const said = [canEditContact, canDeleteContact, canChangeAccess].map((may) => may(actor, found)).join()
    const expected = [edits, controls, controls].map((may) => may(world, user, contact)).join()
    if (said !== expected) return `rights on ${at}: ${said}, not ${expected}`
  }
  return null
}

async function filesDiffer(world: ModelWorld, built: BuiltWorld, user: number): Promise<string | null> {
  const actor = built.actors[user] as Actor
  const those = (is: (contact: ModelContact) => boolean) =>
    world.contacts.flatMap((contact, at) => (is(contact) ? [built.contactIds[at] ?? ''] : []))
  const exported = differs(
    'export',
    await exportedIds(actor),
    those((contact) => exports(world, user, contact)),
  )
  if (exported) return exported
  const mine = await listDeleted(actor, { book: 'personal' })
  const isIn = (book: 'shared' | 'personal') => (contact: ModelContact) =>
    (contact.owner === null) === (book === 'shared') && findsInTrash(world, user, contact)
  const trash = differs(
    'own trash',
    mine.rows.map(({ id }) => id),
    those(isIn('personal')),
  )
  if (trash || !maintains(world, user)) return trash
  const shared = await listDeleted(actor)
  return differs(
    'trash of Shared Contacts',
    shared.rows.map(({ id }) => id),
    those(isIn('shared')),
  )
}

/** What the portal says otherwise than the model, about any user of a world; null when they agree. */
export async function disagreement(world: ModelWorld, built: BuiltWorld): Promise<string | null> {
  for (const [user, { deactivated }] of world.users.entries()) {
    if (deactivated) continue
    const wrong =
      (await listsDiffer(world, built, user, user + world.contacts.length)) ??
      (await contactsDiffer(world, built, user)) ??
      (await filesDiffer(world, built, user))
    if (wrong) return `user ${user}: ${wrong}`
  }
  return null
}
