import { cookies } from 'next/headers'
import type { Actor } from '@/core/access/actor'
import type { ListAddress } from './list-address'

/** How long a browser remembers how its list was shown. */
export const YEAR_S = 31_536_000

/** The longest that is remembered, in characters: a browser sends it with every request of the list. */
export const LONGEST_REMEMBERED = 500

/** What of a list's address is remembered. */
type Remembered = Pick<ListAddress, 'filter' | 'sort'>

/** The name of the cookie that remembers the filter and order of somebody's list in a domain. */
export function listCookie({ domainId, userId }: Actor): string {
  return `commonbook.list.${domainId}.${userId}`
}

/** The filter and order that somebody last chose for their list in this browser; null when it is the usual one. */
export async function rememberedList(actor: Actor): Promise<Remembered | null> {
  const kept = new URLSearchParams((await cookies()).get(listCookie(actor))?.value ?? '')
  const [filter, sort] = [kept.get('filter') ?? '', kept.get('sort') ?? '']
  return (filter !== '' && filter !== 'all') || (sort !== '' && sort !== 'name') ? { filter, sort } : null
}
