import { matchingOf } from '@/app/(portal)/contacts/list-address'
import type { Actor } from '@/core/access/actor'
import { MOST_ACCESS_CHANGES } from '@/core/contacts/change-access'
import { matchingIds } from '@/core/contacts/matching-ids'
import type { Selected } from './access-input'

/** The ids of a selection: those it names, or of all that match its filter; one more than can be changed at most. */
export async function selectedIds(actor: Actor, { ids, all, q, tag, filter }: Selected): Promise<string[]> {
  if (!all) return [...new Set(ids.split(',').filter((id) => id !== ''))].slice(0, MOST_ACCESS_CHANGES + 1)
  return matchingIds(actor, matchingOf({ q, tag, filter }), MOST_ACCESS_CHANGES + 1)
}
