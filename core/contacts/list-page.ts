import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { accessIn } from './access-of'
import { countIn, countMatching, type ContactCount } from './count'
import { favoritesIn } from './favorite'
import type { NamedAccess } from './grantee-names'
import type { KeysetPage } from './keyset-page'
import { listIn, type ContactListOptions, type ContactListRow } from './list'
import { tagsIn } from './suggest-tags'

/** Who has the contacts of a page that are no Shared Contacts, and which have the actor's star. */
type Sharing = { access: Map<string, NamedAccess>; favorites: Set<string> }

/** A page of a list of contacts, how many there are on all pages, and tags to suggest for them. */
export type ContactListPage = Sharing & {
  page: KeysetPage<ContactListRow>
  total: ContactCount
  tags: string[]
}

/**
 * `exactly` counts to the last one, as "all N that match" needs; `tags` are read only when they are asked for, out of
 * Shared Contacts where those are listed; and so are, for a list of several books that is `mixed`, access and
 * favorites.
 */
export type ContactListPageOptions = ContactListOptions & {
  exactly?: boolean
  tags?: boolean
  mixed?: boolean
}

async function sharingIn(tx: Tx, actor: Actor, rows: readonly ContactListRow[]): Promise<Sharing> {
  const personal = rows.filter(({ facts }) => facts.ownerId !== null)
  const [access, favorites] = await Promise.all([
    accessIn(
      tx,
      actor,
      personal.map(({ id }) => id),
    ),
    favoritesIn(
      tx,
      actor,
      rows.map(({ id }) => id),
    ),
  ])
  return { access, favorites }
}

/**
 * All that a page of the list shows, of one moment and in one transaction: its statements are sent together, so that
 * the database is waited for once.
 */
export async function listContactsPage(
  actor: Actor,
  options: ContactListPageOptions = {},
): Promise<ContactListPage> {
  const { exactly = false, tags: withTags = false, mixed = false, ...rest } = options
  const { sort, direction, after, before, size, ...filter } = rest
  return inDomain(actor, async (tx) => {
    const listed = async () => {
      const page = await listIn(tx, actor, rest)
      const sharing = mixed
        ? await sharingIn(tx, actor, page.rows)
        : { access: new Map<string, NamedAccess>(), favorites: new Set<string>() }
      return { page, ...sharing }
    }
    const [found, total, tags] = await Promise.all([
      listed(),
      exactly
        ? countMatching(tx, actor, filter, null).then((count) => ({ count, more: false }))
        : countIn(tx, actor, filter),
      withTags ? tagsIn(tx, actor, '', filter.book === 'shared' ? 'shared' : 'all') : [],
    ])
    return { ...found, total, tags }
  })
}
