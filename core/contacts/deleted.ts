import { and, asc, desc, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { deletedContacts, inBook } from '@/core/access/visible'
import { contacts } from '@/db/schema/contacts'
import { displayName } from './contact-name'
import type { Place } from './cursor'
import { findCandidates, isNarrow, readFilter } from './find-candidates'
import { keysetPage, type KeysetPage } from './keyset-page'

/** What the trash shows of a contact. */
export type DeletedRow = {
  id: string
  name: string
  company: string
  deletedAt: Date
  deletedByName: string
  /** Whole days it can still be restored; 0 on its last day. */
  daysLeft: number
}

const DAY_MS = 86_400_000
const PAGE_SIZE = 50

function selectRows(tx: Tx) {
  return tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      middleName: contacts.middleName,
      lastName: contacts.lastName,
      prefix: contacts.prefix,
      suffix: contacts.suffix,
      nickname: contacts.nickname,
      company: contacts.company,
      deletedAt: contacts.deletedAt,
      deletedByName: contacts.deletedByName,
      sortValue: sql<string>`${contacts.deletedAt}::text`,
    })
    .from(contacts)
}

function beyond(from: Place | null, descending: boolean): SQL | undefined {
  if (!from) return undefined
  const side = sql.raw(descending ? '<' : '>')
  return sql`(${contacts.deletedAt}, ${contacts.id}) ${side} (${from.value}::timestamptz, ${from.id}::uuid)`
}

/**
 * One page of the deleted contacts of a book, Shared Contacts unless it is said, the latest first.
 * @throws ForbiddenError for Shared Contacts when the actor does not maintain them
 */
export async function listDeleted(
  actor: Actor,
  options: {
    book?: 'shared' | 'personal'
    after?: string | undefined
    before?: string | undefined
    search?: string | undefined
  } = {},
): Promise<KeysetPage<DeletedRow>> {
  const { book = 'shared' } = options
  demand(actor, book === 'shared' ? 'shared-contacts.maintain' : 'contacts.own')
  const condition = readFilter({ search: options.search, book: book === 'shared' ? 'shared' : 'mine' })
  const inTrash = and(deletedContacts(actor), inBook(actor, book))
  const { after, before } = options
  const toRow = (row: Awaited<ReturnType<typeof selectRows>>[number]): DeletedRow & { place: Place } => {
    const deletedAt = row.deletedAt ?? new Date()
    const left = deletedAt.getTime() + actor.domain.trashDays * DAY_MS - Date.now()
    return {
      id: row.id,
      name: displayName(row),
      company: row.company,
      deletedAt,
      deletedByName: row.deletedByName,
      daysLeft: Math.max(0, Math.floor(left / DAY_MS)),
      place: { value: row.sortValue, id: row.id },
    }
  }
  const page = await inDomain(actor, (tx) =>
    keysetPage({ sort: 'deleted', size: PAGE_SIZE, after, before }, async (from, backward, most) => {
      if (isNarrow(condition)) {
        const order = { sort: 'deleted', descending: !backward, from, most } as const
        const ids = await findCandidates(tx, actor, condition, order)
        const rows = await selectRows(tx).where(and(inTrash, among(contacts.id, ids)))
        const byId = new Map(rows.map((row) => [row.id, toRow(row)]))
        return ids.flatMap((id) => byId.get(id) ?? [])
      }
      const order = backward ? asc : desc
      const rows = await selectRows(tx)
        .where(and(inTrash, beyond(from, !backward)))
        .orderBy(order(contacts.deletedAt), order(contacts.id))
        .limit(most)
      return rows.map(toRow)
    }),
  )
  return { ...page, rows: page.rows.map(({ place: _, ...row }) => row) }
}
