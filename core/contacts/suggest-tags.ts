import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { findCandidates, readFilter } from './find-candidates'
import { fold } from './fold'

const LATEST = 1_000
const LONGEST_PREFIX = 200
const MOST = 10

/** The tags that `suggestTags` suggests, read in a transaction of the caller's. */
export async function tagsIn(tx: Tx, actor: Actor, prefix: string): Promise<string[]> {
  const order = { sort: 'updated', descending: true, from: null, most: LATEST } as const
  const latest = await findCandidates(tx, actor, readFilter({}), order)
  const rows = await tx
    .select({ tag: sql<string>`tag` })
    .from(sql`${contacts}, unnest(${contacts.tags}) as tag`)
    .where(and(visibleContacts(actor), among(contacts.id, latest)))
    .groupBy(sql`tag`)
    .orderBy(sql`count(*) desc, tag collate "names"`)
    .prepare('tags')
    .execute()
  const start = fold(prefix.slice(0, LONGEST_PREFIX))
  return rows
    .map((row) => row.tag)
    .filter((tag) => fold(tag).startsWith(start))
    .slice(0, MOST)
}

/**
 * Up to ten tags that begin as typed, the most used first; case and accents do not count. Looks at the 1,000
 * contacts changed last of those the actor sees, so that it costs the same in a domain of any size.
 */
export async function suggestTags(actor: Actor, prefix: string): Promise<string[]> {
  return inDomain(actor, (tx) => tagsIn(tx, actor, prefix))
}
