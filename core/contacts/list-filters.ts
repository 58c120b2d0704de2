import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { numbersIn } from '@/core/numbers/list'
import type { SharedNumber } from '@/core/numbers/number'
import { type Unit, unitsIn } from '@/core/units/list'
import { tagsIn } from './suggest-tags'

/** By what the actor can filter contacts and coworkers, beside the books and favorites that everybody has. */
export type ListFilters = {
  /** The shared numbers the actor is assigned to. */
  numbers: SharedNumber[]
  departments: Unit[]
  sites: Unit[]
  /** The most used of the contacts that the actor sees. */
  tags: string[]
}

/**
 * What the list of contacts can be filtered by, for whoever looks at it.
 * @throws ForbiddenError
 */
export async function listFilters(actor: Actor): Promise<ListFilters> {
  demand(actor, 'contacts.view')
  return inDomain(actor, async (tx) => {
    const [numbers, departments, sites, tags] = await Promise.all([
      numbersIn(tx, actor),
      unitsIn(tx, actor, 'department'),
      unitsIn(tx, actor, 'site'),
      tagsIn(tx, actor, ''),
    ])
    return { numbers: numbers.filter(({ mine }) => mine), departments, sites, tags }
  })
}
