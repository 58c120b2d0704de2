import { and, inArray, or } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { visibleCoworkers } from '@/core/access/visible'
import { InvalidError, type Message } from '@/core/errors'
import { readPeopleList, type ListedPerson, type UnreadText } from '@/core/users/read-people-list'
import { users } from '@/db/schema/users'
import { lockNumber } from './lock'
import { addMembers, MOST_MEMBERS, type Assigned } from './members'

/** The longest list, in UTF-16 code units. */
const LONGEST_LIST = 100_000

const MOST_NAMED = 10
const SHOWN = 60

function problems(lines: readonly UnreadText[]): Message[] {
  const named = lines
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, text }) => ({ key: 'nobody-on-line', params: { line, text: text.slice(0, SHOWN) } }))
  const more = named.length - MOST_NAMED
  if (more <= 0) return named
  return [...named.slice(0, MOST_NAMED), { key: 'more-lines', params: { count: more } }]
}

function read(text: string) {
  if (text.trim() === '') throw new InvalidError({ list: [{ key: 'required' }] })
  if (text.length > LONGEST_LIST)
    throw new InvalidError({ list: [{ key: 'too-long', params: { max: LONGEST_LIST } }] })
  const list = readPeopleList(text)
  const max = MOST_MEMBERS
  if (list.people.length > max)
    throw new InvalidError({ list: [{ key: 'too-many-people', params: { max } }] })
  return list
}

/**
 * Assigns the coworkers whom a pasted list or a CSV file names by e-mail or extension to a number, all or nobody.
 * @throws NotFoundError, ForbiddenError, and InvalidError (field `list`) that names each line on which nobody in the
 * directory stands
 */
export async function assignListed(actor: Actor, numberId: string, text: string): Promise<Assigned> {
  demand(actor, 'numbers.maintain')
  const { people: listed, unreadable } = read(text)
  const values = (by: ListedPerson['by']) => listed.filter((one) => one.by === by).map(({ value }) => value)
  return inDomain(actor, async (tx) => {
    const number = await lockNumber(tx, actor, numberId)
    const found = await tx
      .select({ userId: users.id, email: users.email, extension: users.extension })
      .from(users)
      .where(
        and(
          visibleCoworkers(actor),
          or(inArray(users.email, values('email')), inArray(users.extension, values('extension'))),
        ),
      )
    const known = new Set(
      found.flatMap(({ email, extension }) => [`email ${email}`, `extension ${extension}`]),
    )
    const missing = listed
      .filter(({ by, value }) => !known.has(`${by} ${value}`))
      .map(({ line, value }) => ({ line, text: value }))
    const wrong = problems([...unreadable, ...missing])
    if (wrong.length > 0) throw new InvalidError({ list: wrong })
    return addMembers(tx, actor, number, found)
  })
}
