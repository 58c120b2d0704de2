import { displayName } from './contact-name'
import type { ContactFields } from './contact-fields'
import { choices, contentOf, contradictions, fits, mergeFields } from './merge-fields'

/** More contacts than this with one number share it; they are not one contact. */
export const LARGEST_GROUP = 20

/** Something that several contacts have in common; `value` as it is compared, for a name as it is read. */
export type Shared = { kind: 'phone' | 'email' | 'name' | 'id'; value: string }

/** A contact that may be a duplicate, with the keys of `matchKeys`. */
export type GroupMember = {
  id: string
  version: number
  /** As it is read. */
  name: string
  createdAt: Date
  fields: ContactFields
  matchKeys: string[]
  /** To whom it is given: the same text for contacts that are given to the same. */
  access: string
}

/** Contacts that may be the same; the first is the fullest one, the oldest of those, and is kept unless said. */
export type DuplicateGroup = {
  members: GroupMember[]
  why: Shared[]
  /**
   * `exact`: called the same, with a number, an address or a company in common, given to the same, and nothing to
   * choose. `same-name`: called the same. `other`: only what they have in common.
   */
  likeness: 'exact' | 'same-name' | 'other'
}

/** What too many contacts have in common to be one, and how many are known to. */
export type SharedByMany = Shared & { count: number }

/** A key that contacts share. */
export type SharedKey = { key: string; ids: readonly string[] }

const kinds = { p: 'phone', e: 'email', n: 'name', x: 'id' } as const
const likenesses = ['exact', 'same-name', 'other'] as const
const NAMELESS = 'n:|'

const kindOf = (key: string) => kinds[key.charAt(0) as keyof typeof kinds]
// A number that is not E.164 is an extension or a short code: many have it.
const isShort = (key: string) => key.startsWith('p:') && !key.startsWith('p:+')
const isSure = (key: string) => (kindOf(key) === 'name' ? /^n:.+\|./.test(key) : !isShort(key))

/** What a contact is called, to be compared: its name, else its company. */
export function calledOf({ matchKeys }: GroupMember): string {
  const [name = '', company = ''] =
    matchKeys
      .find((key) => kindOf(key) === 'name')
      ?.slice(2)
      .split('|') ?? []
  return name || company
}

function sharedKeysOf(members: readonly GroupMember[]): SharedKey[] {
  const ids = new Map<string, string[]>()
  for (const { id, matchKeys } of members)
    for (const key of matchKeys) ids.set(key, [...(ids.get(key) ?? []), id])
  return [...ids]
    .map(([key, all]) => ({ key, ids: all }))
    .filter((shared) => shared.ids.length > 1 && shared.key !== NAMELESS)
}

/**
 * Members that are connected by keys, directly or through others; by a key that `isWeak` only those called the same.
 */
function components(
  members: readonly GroupMember[],
  keys: readonly SharedKey[],
  isWeak: (key: string) => boolean = isShort,
): GroupMember[][] {
  const leaders = new Map(members.map(({ id }) => [id, id]))
  const byId = new Map(members.map((member) => [member.id, member]))
  const leaderOf = (id: string): string => {
    const leader = leaders.get(id) ?? id
    if (leader === id) return id
    const last = leaderOf(leader)
    leaders.set(id, last)
    return last
  }
  for (const { key, ids } of keys) {
    const firsts = new Map<string, string>()
    for (const id of ids) {
      const member = byId.get(id)
      if (!member) continue
      const called = isWeak(key) ? calledOf(member) : ''
      const first = firsts.get(called)
      if (first === undefined) firsts.set(called, id)
      else leaders.set(leaderOf(id), leaderOf(first))
    }
  }
  const found = new Map<string, GroupMember[]>()
  for (const member of members) {
    const leader = leaderOf(member.id)
    found.set(leader, [...(found.get(leader) ?? []), member])
  }
  return [...found.values()].filter((group) => group.length > 1)
}

function fullness({ fields }: GroupMember): number {
  const { phones, emails, addresses, urls, tags, notes } = fields
  const lists = [phones, emails, addresses, urls, tags]
  const texts = choices.filter((choice) => contentOf(fields, choice) !== '')
  return texts.length + Number(notes !== '') + lists.reduce((sum, list) => sum + list.length, 0)
}

function likenessOf(members: readonly GroupMember[], keys: readonly SharedKey[]) {
  if (new Set(members.map(calledOf)).size > 1) return 'other'
  const all = members.map(({ fields }) => fields)
  const sure = keys.filter(({ key }) => isSure(key))
  const [kept, ...others] = all
  const isExact =
    kept !== undefined &&
    // What nobody else has must not reach others without a look at it.
    members.every(({ access }) => access === members[0]?.access) &&
    contradictions(all).length === 0 &&
    components(members, sure)[0]?.length === members.length &&
    fits(mergeFields(kept, others))
  return isExact ? 'exact' : 'same-name'
}

function toShared(key: string, members: readonly GroupMember[]): Shared {
  const holder = members.find(({ matchKeys }) => matchKeys.includes(key))
  if (kindOf(key) !== 'name' || !holder) return { kind: kindOf(key), value: key.slice(2) }
  const { company } = holder.fields
  const name = displayName({ ...holder.fields, prefix: '', suffix: '' })
  return { kind: 'name', value: company && company !== name ? `${name}, ${company}` : name }
}

function toGroup(unsorted: readonly GroupMember[]): DuplicateGroup {
  const members = unsorted.toSorted(
    (one, other) =>
      fullness(other) - fullness(one) ||
      one.createdAt.getTime() - other.createdAt.getTime() ||
      (one.id < other.id ? -1 : 1),
  )
  const keys = sharedKeysOf(members)
  const why = keys.map(({ key }) => toShared(key, members))
  return { members, why, likeness: likenessOf(members, keys) }
}

/** The groups of connected contacts: exact ones by themselves, then what is left, no group with more than 20. */
function groupsAmong(connected: readonly GroupMember[], keys: readonly SharedKey[]): DuplicateGroup[] {
  const exact = components(connected, keys, () => true)
    .filter((part) => part.length <= LARGEST_GROUP)
    .map(toGroup)
    .filter(({ likeness }) => likeness === 'exact')
  const taken = new Set(exact.flatMap(({ members }) => members))
  const left = components(
    connected.filter((member) => !taken.has(member)),
    keys,
  )
  const same = keys.filter(({ key }) => kindOf(key) === 'name' || kindOf(key) === 'id')
  const others = left
    .flatMap((part) => (part.length <= LARGEST_GROUP ? [part] : components(part, same)))
    .filter((part) => part.length <= LARGEST_GROUP)
  return [...exact, ...others.map(toGroup)]
}

/**
 * Groups of contacts that may be the same, by the keys they share: exact ones first, then those called the same.
 * Exact ones are a group of their own, and connected with others once they are one. What more than 20 contacts share
 * connects nobody and is told beside; a chain of more than 20 falls apart into those with the same name or id.
 */
export function duplicateGroups(
  members: readonly GroupMember[],
  keys: readonly SharedKey[],
): { groups: DuplicateGroup[]; shared: SharedByMany[] } {
  const told = keys.filter(({ key }) => key !== NAMELESS)
  const used = told.filter(({ ids }) => ids.length <= LARGEST_GROUP)
  const keysOf = new Map<string, SharedKey[]>()
  for (const shared of used) for (const id of shared.ids) keysOf.set(id, [...(keysOf.get(id) ?? []), shared])
  const groups = components(members, used)
    .flatMap((connected) => {
      const own = new Set(connected.flatMap(({ id }) => keysOf.get(id) ?? []))
      return groupsAmong(connected, [...own])
    })
    .sort(
      (one, other) =>
        likenesses.indexOf(one.likeness) - likenesses.indexOf(other.likeness) ||
        (one.members[0]?.name ?? '').localeCompare(other.members[0]?.name ?? '') ||
        ((one.members[0]?.id ?? '') < (other.members[0]?.id ?? '') ? -1 : 1),
    )
  const shared = told
    .filter(({ ids }) => ids.length > LARGEST_GROUP)
    .map(({ key, ids }) => ({ ...toShared(key, members), count: ids.length }))
  return { groups, shared }
}
