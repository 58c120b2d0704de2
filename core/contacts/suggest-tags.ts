import { desc, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { visibleContacts } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { fold } from './fold'

const LATEST = 1_000
const LONGEST_PREFIX = 200
const MOST = 10

/** The tags that `suggestTags` suggests, read in a transaction of the caller's. */
export async function tagsIn(tx: Tx, actor: Actor, prefix: string): Promise<string[]> {
  const latest = tx
    .select({ tags: contacts.tags })
    .from(contacts)
    .where(visibleContacts(actor))
    .orderBy(desc(contacts.updatedAt), desc(contacts.id))
    .limit(LATEST)
    .as('latest')
  const rows = await tx
    .select({ tag: sql<string>`tag` })
    .from(sql`${latest}, unnest(${latest.tags}) as tag`)
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
 * Up to ten tags that begin as typed, the most used first; case and accents do not count. Looks at the 1,000 contacts
 * changed last, so that it costs the same in a domain of any size.
 */
export async function suggestTags(actor: Actor, prefix: string): Promise<string[]> {
  return inDomain(actor, (tx) => tagsIn(tx, actor, prefix))
}
