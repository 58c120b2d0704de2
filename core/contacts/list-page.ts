import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { countIn, countMatching, type ContactCount } from './count'
import type { KeysetPage } from './keyset-page'
import { listIn, type ContactListOptions, type ContactListRow } from './list'
import { tagsIn } from './suggest-tags'

/** A page of a list of contacts, how many there are on all pages, and tags to suggest for them. */
export type ContactListPage = { page: KeysetPage<ContactListRow>; total: ContactCount; tags: string[] }

/**
 * `exactly` counts to the last one, as "all N that match" needs; `tags` are read only when they are asked for, out of
 * Shared Contacts where those are listed.
 */
export type ContactListPageOptions = ContactListOptions & { exactly?: boolean; tags?: boolean }

/**
 * All that a page of the list shows, of one moment and in one transaction: its statements are sent together, so that
 * the database is waited for once.
 */
export async function listContactsPage(
  actor: Actor,
  options: ContactListPageOptions = {},
): Promise<ContactListPage> {
  const { exactly = false, tags: withTags = false, sort, direction, after, before, size, ...filter } = options
  const order = { sort, direction, after, before, size }
  return inDomain(actor, async (tx) => {
    const [page, total, tags] = await Promise.all([
      listIn(tx, actor, { ...filter, ...order }),
      exactly
        ? countMatching(tx, actor, filter, null).then((count) => ({ count, more: false }))
        : countIn(tx, actor, filter),
      withTags ? tagsIn(tx, actor, '', filter.book === 'shared' ? 'shared' : 'all') : [],
    ])
    return { page, total, tags }
  })
}
