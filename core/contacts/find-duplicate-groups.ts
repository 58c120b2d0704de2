import { and, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { inBook, visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { notDuplicates } from '@/db/schema/not-duplicates'
import { BATCH_SIZE } from './batch'
import { fieldColumns, fieldsOf } from './contact-fields'
import { displayName } from './contact-name'
import {
  duplicateGroups,
  LARGEST_GROUP,
  type DuplicateGroup,
  type Shared,
  type SharedByMany,
  type SharedKey,
} from './duplicate-groups'
import { groupMark } from './group-mark'

// So many shared keys are read at once; the groups among them are sorted and shown in pages.
const MOST_KEYS = 1_000
const PAGE_SIZE = 20
// Owns nothing.
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A page of duplicates. */
export type DuplicatePage = {
  groups: DuplicateGroup[]
  /** What too many contacts have in common to be duplicates. */
  shared: SharedByMany[]
  /** How many groups there are, and whether there are more than were looked at. */
  total: number
  more: boolean
  /** How many groups a person has set aside: see core/contacts/set-aside.ts. */
  aside: number
  /** How many of them are exact, and how many of those one press merges. */
  exact: { total: number; first: number }
  next: string | null
  previous: string | null
}

type Place = { from: string | null; skip: number }

const START: Place = { from: null, skip: 0 }
const cursor = z.tuple([z.string().max(4_000).nullable(), z.number().int().min(0).max(100_000)])

function writePlace({ from, skip }: Place): string {
  return Buffer.from(JSON.stringify([from, skip])).toString('base64url')
}

/** The place a link names; the first page for what is none. */
function readPlace(text: string | undefined): Place {
  if (!text) return START
  try {
    const [from, skip] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return from?.includes('\0') ? START : { from, skip }
  } catch {
    // Addresses are typed and cut by people.
    return START
  }
}

const givenTo = sql<string>`${sql`(select coalesce(string_agg(concat(g.user_id, g.number_id, g.can_edit), ' ' order by g.user_id,
  g.number_id), '') from contact_grants g where g.domain_id = contacts.domain_id and g.contact_id = contacts.id)`}`

/** The groups among the next shared keys beyond one, and the last of those keys when there are more. */
async function readGroups(tx: Tx, actor: Actor, from: string | null, book: 'shared' | 'personal') {
  const seat = seatOf(actor)
  const owner = book === 'shared' ? null : (seat ?? NOBODY)
  const keys: SharedKey[] = await tx.execute<{ key: string; ids: string[] }>(sql`
    select key, ids from find_shared_keys(${actor.domainId}, ${owner}::uuid, ${from}, ${MOST_KEYS})`)
  const ids = keys.flatMap((shared) =>
    shared.ids.length > LARGEST_GROUP ? shared.ids.slice(0, 1) : shared.ids,
  )
  const rows = await tx
    .select({
      ...fieldColumns,
      id: contacts.id,
      version: contacts.version,
      createdAt: contacts.createdAt,
      matchKeys: contacts.matchKeys,
      access: givenTo,
    })
    .from(contacts)
    .where(and(visibleContacts(actor), inBook(actor, book), among(contacts.id, [...new Set(ids)])))
  const members = rows.map((row) => {
    const { id, version, createdAt, matchKeys, access } = row
    return { id, version, createdAt, matchKeys, access, name: displayName(row), fields: fieldsOf(row) }
  })
  const { groups, shared } = duplicateGroups(members, keys)
  const told = await keysUpTo(tx, from, groups)
  const isNew = ({ members: all }: DuplicateGroup) => {
    const held = all.flatMap(({ matchKeys }) => [...new Set(matchKeys)])
    return !held.some((key, index) => told.has(key) && held.indexOf(key) !== index)
  }
  const found = from === null ? groups : groups.filter(isNew)
  const marks = await asideMarks(tx, actor, found)
  const isAside = ({ members: all }: DuplicateGroup) => marks.has(groupMark(all))
  return {
    groups: found.filter((group) => !isAside(group)),
    aside: found.filter(isAside),
    shared,
    last: keys.length === MOST_KEYS ? (keys.at(-1)?.key ?? null) : null,
  }
}

/** The marks of those groups of which a person said that they are no duplicates. */
async function asideMarks(tx: Tx, actor: Actor, groups: readonly DuplicateGroup[]): Promise<Set<string>> {
  const marks = groups.map(({ members }) => groupMark(members))
  const rows = await tx
    .select({ mark: notDuplicates.mark })
    .from(notDuplicates)
    .where(and(ownDomain(notDuplicates, actor), inArray(notDuplicates.mark, marks)))
  return new Set(rows.map(({ mark }) => mark))
}

/** The keys of groups that were looked at before, in the order of the database. */
async function keysUpTo(tx: Tx, from: string | null, groups: readonly DuplicateGroup[]) {
  if (from === null) return new Set<string>()
  const keys = [...new Set(groups.flatMap(({ members }) => members.flatMap(({ matchKeys }) => matchKeys)))]
  const rows = await tx.execute<{ key: string }>(sql`
    select key from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) as held (key) where key <= ${from}`)
  return new Set(rows.map(({ key }) => key))
}

/** As many exact groups as one press may merge: up to 1,000 contacts. */
function firstExact(groups: readonly DuplicateGroup[]): DuplicateGroup[] {
  const exact = groups.filter(({ likeness }) => likeness === 'exact')
  let contactCount = 0
  const beyond = exact.findIndex(({ members }) => (contactCount += members.length) > BATCH_SIZE)
  return beyond < 0 ? exact : exact.slice(0, beyond)
}

/**
 * The exact groups that one press on a page merges, and how many exact ones there are. For `mergeExactGroups`, in its
 * transaction.
 */
export async function readExactGroups(
  tx: Tx,
  actor: Actor,
  after: string | undefined,
  book: 'shared' | 'personal',
): Promise<{ groups: DuplicateGroup[]; total: number }> {
  const { groups } = await readGroups(tx, actor, readPlace(after).from, book)
  const total = groups.filter(({ likeness }) => likeness === 'exact').length
  return { groups: firstExact(groups), total }
}

/**
 * A page of groups of contacts of a book (Shared Contacts unless it is said) that may be the same, of those alone that
 * have something of the kind `why` in common. Exact ones come first. `aside`: those that were set aside, instead of the
 * others. `after` is a cursor that a page gave. Throws ForbiddenError.
 */
export async function findDuplicateGroups(
  actor: Actor,
  {
    after,
    why,
    aside = false,
    book = 'shared',
  }: {
    after?: string | undefined
    why?: Shared['kind'] | undefined
    aside?: boolean
    book?: 'shared' | 'personal'
  } = {},
): Promise<DuplicatePage> {
  demand(actor, book === 'shared' ? 'shared-contacts.maintain' : 'contacts.own')
  const place = readPlace(after)
  const read = await inDomain(actor, (tx) => readGroups(tx, actor, place.from, book))
  const chosen = aside ? read.aside : read.groups
  const wanted = chosen.filter((group) => !why || group.why.some(({ kind }) => kind === why))
  // Merging shortens the list: a page behind its end is the last one.
  const lastPage = Math.max(0, Math.ceil(wanted.length / PAGE_SIZE) - 1) * PAGE_SIZE
  const skip = Math.min(place.skip, lastPage)
  const end = skip + PAGE_SIZE
  const { from } = place
  const next =
    end < wanted.length ? { from, skip: end } : read.last === null ? null : { from: read.last, skip: 0 }
  const previous = skip > 0 ? { from, skip: Math.max(0, skip - PAGE_SIZE) } : from === null ? null : START
  return {
    groups: wanted.slice(skip, end),
    shared: skip === 0 ? read.shared : [],
    total: wanted.length,
    aside: read.aside.length,
    more: from !== null || read.last !== null,
    exact: {
      total: read.groups.filter(({ likeness }) => likeness === 'exact').length,
      first: firstExact(read.groups).length,
    },
    next: next && writePlace(next),
    previous: previous && writePlace(previous),
  }
}
