import { and, desc, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { visibleContacts, visibleSharedContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { beforeImport, readImportingSince } from './being-imported'
import { findCandidates, readFilter } from './find-candidates'
import { fold } from './fold'

const LATEST = 1_000
const LONGEST_PREFIX = 200
const MOST = 10
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

const tag = sql<string>`tag`
const mostUsedFirst = sql`count(*) desc, tag collate "names"`

/** Tags of the contacts changed last, through the candidates of whatever the actor sees. */
async function tagsOfAll(tx: Tx, actor: Actor) {
  const since = await readImportingSince(tx, actor)
  const from = since === null ? null : { value: since, id: FIRST_ID }
  const order = { sort: 'updated', descending: true, from, most: LATEST } as const
  const latest = await findCandidates(tx, actor, readFilter({}), order)
  return tx
    .select({ tag })
    .from(sql`${contacts}, unnest(${contacts.tags}) as tag`)
    .where(and(visibleContacts(actor), among(contacts.id, latest)))
    .groupBy(tag)
    .orderBy(mostUsedFirst)
    .prepare('tags')
    .execute()
}

/** Tags of the Shared Contacts changed last: in one statement, whose order an index has. */
async function tagsOfShared(tx: Tx, actor: Actor) {
  const latest = tx
    .select({ tags: contacts.tags })
    .from(contacts)
    .where(and(visibleSharedContacts(actor), beforeImport(actor)))
    .orderBy(desc(contacts.updatedAt), desc(contacts.id))
    .limit(LATEST)
    .as('latest')
  return tx
    .select({ tag })
    .from(latest)
    .crossJoinLateral(sql`unnest(${latest.tags}) as tag`)
    .groupBy(tag)
    .orderBy(mostUsedFirst)
    .prepare('tags-of-shared')
    .execute()
}

/** The tags that `suggestTags` suggests, read in a transaction of the caller's; of Shared Contacts alone, or of all. */
export async function tagsIn(
  tx: Tx,
  actor: Actor,
  prefix: string,
  book: 'all' | 'shared' = 'all',
): Promise<string[]> {
  const rows = await (book === 'shared' ? tagsOfShared(tx, actor) : tagsOfAll(tx, actor))
  const start = fold(prefix.slice(0, LONGEST_PREFIX))
  return rows
    .map((row) => row.tag)
    .filter((tag) => fold(tag).startsWith(start))
    .slice(0, MOST)
}

/**
 * Up to ten tags that begin as typed, the most used first; case and accents do not count. Looks at the 1,000
 * contacts changed last of those the actor sees, so that it costs the same in a domain of any size; while an import
 * writes, at those changed before it began.
 */
export async function suggestTags(actor: Actor, prefix: string): Promise<string[]> {
  return inDomain(actor, (tx) => tagsIn(tx, actor, prefix))
}
