import type { Actor } from '@/core/access/actor'
import { seatOf } from '@/core/access/seat'
import { MOST_GRANTS } from '@/core/contacts/change-access'
import { listNumbers } from '@/core/numbers/list'
import { findMembers, type Member } from '@/core/users/find-members'
import { listCoworkers } from '@/core/users/list-coworkers'
import { readPeopleList, type UnreadText } from '@/core/users/read-people-list'
import { InvalidError } from '@/core/errors'
import type { AccessInput } from './access-input'
import { newRow, whoOf, type GrantRow } from './grant-row'

/** What finding or adding somebody came to, said above the form's buttons. */
export type Said =
  | { key: 'added'; count: number }
  | { key: 'already'; count: number }
  | { key: 'missing'; count: number; names: string }
  | { key: 'nobody' }
  | { key: 'more' }

/** What the form shows next: its rows, what was found, and what there is to say. */
export type Found = Pick<AccessInput, 'find' | 'list'> & {
  grants: GrantRow[]
  found: Member[]
  said: Said[]
}

const MOST_SHOWN = 20

function withRows(
  rows: readonly GrantRow[],
  added: readonly GrantRow[],
): { grants: GrantRow[]; said: Said[] } {
  const there = new Set(rows.map(({ who }) => who))
  const fresh = added.filter(({ who }) => !there.has(who))
  const grants = [...rows, ...fresh]
  if (grants.length > MOST_GRANTS) {
    throw new InvalidError({ find: [{ key: 'too-many', params: { max: MOST_GRANTS } }] })
  }
  const already = added.length - fresh.length
  const said: Said[] = fresh.length > 0 ? [{ key: 'added', count: fresh.length }] : []
  return { grants, said: already > 0 ? [...said, { key: 'already', count: already }] : said }
}

async function search(actor: Actor, input: AccessInput): Promise<Found> {
  const { find, list, grants } = input
  const { rows, next } = await listCoworkers(actor, { search: find, size: MOST_SHOWN })
  const there = new Set(grants.map(({ who }) => who))
  const found = find.trim() === '' ? [] : rows.filter(({ id }) => id !== seatOf(actor))
  const said: Said[] =
    find.trim() === '' ? [] : found.length === 0 ? [{ key: 'nobody' }] : next ? [{ key: 'more' }] : []
  return { find, list, grants, said, found: found.filter(({ id }) => !there.has(whoOf('member', id))) }
}

async function addMembers(
  actor: Actor,
  input: AccessInput,
  query: Parameters<typeof findMembers>[1],
  unread: readonly UnreadText[] = [],
): Promise<Found> {
  const { found, missing: unknown } = await findMembers(actor, query)
  const missing = [...unread.map(({ text }) => text), ...unknown]
  const others = found.filter(({ id }) => id !== seatOf(actor))
  const { grants, said } = withRows(
    input.grants,
    others.map(({ id, name }) => newRow('member', id, name)),
  )
  // Oneself has it anyway.
  if (found.length > 0 && others.length === 0) said.push({ key: 'already', count: found.length })
  const nobody: Said[] = found.length === 0 && missing.length === 0 ? [{ key: 'nobody' }] : []
  const lost: Said[] =
    missing.length > 0 ? [{ key: 'missing', count: missing.length, names: missing.join(', ') }] : []
  return { find: '', list: missing.join('\n'), grants, found: [], said: [...said, ...lost, ...nobody] }
}

async function addNumber(actor: Actor, input: AccessInput): Promise<Found> {
  const number = (await listNumbers(actor)).find(({ id }) => id === input.number)
  const rows = number ? [newRow('number', number.id, number.label)] : []
  return { find: input.find, list: input.list, found: [], ...withRows(input.grants, rows) }
}

/**
 * Does what a button of the form beside Save asks for: finds members, adds those found, a department, a pasted list or
 * a number; null for any other button.
 * @throws InvalidError for too many
 */
export async function findGrantees(actor: Actor, input: AccessInput): Promise<Found | null> {
  const [intent, member = ''] = input.intent.split(':')
  if (intent === 'find') return search(actor, input)
  if (intent === 'add-member') return addMembers(actor, input, { ids: [member] })
  if (intent === 'add-found') return addMembers(actor, input, { ids: input.pick })
  if (intent === 'add-department') return addMembers(actor, input, { departmentId: input.department })
  if (intent === 'add-list') {
    const { people, unreadable, beside } = readPeopleList(input.list)
    const entries = [...new Set(people.map(({ value }) => value))]
    return addMembers(actor, input, { entries }, [...unreadable, ...beside])
  }
  return intent === 'add-number' ? addNumber(actor, input) : null
}
