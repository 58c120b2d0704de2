import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { maintainedNumbers } from '@/core/access/visible'
import { keyset, type Page, type PageRequest } from '@/core/paging/keyset'
import { numbers } from '@/db/schema/numbers'
import { numberColumns } from './list'
import { numbersMatching } from './matching'
import type { SharedNumber } from './number'

/** Which numbers; `search` looks into labels, digits, sites and who is assigned, `none` finds those without a site. */
export type NumberQuery = PageRequest & { search?: string; siteId?: string }

function ofSite(siteId: string | undefined) {
  if (siteId === 'none') return isNull(numbers.siteId)
  return siteId && isId(siteId) ? eq(numbers.siteId, siteId) : undefined
}

/**
 * A page of the shared numbers that the actor maintains, by label, and how many match.
 * @throws ForbiddenError
 */
export async function listMaintainedNumbers(
  actor: Actor,
  query: NumberQuery,
): Promise<Page<SharedNumber> & { total: number }> {
  demand(actor, 'numbers.maintain')
  const byLabel = {
    name: 'label',
    key: sql`(${numbers.label} collate "names")`,
    direction: 'ascending',
  } as const
  const pages = keyset(query, byLabel, numbers.id)
  return inDomain(actor, async (tx) => {
    const matching = await numbersMatching(tx, actor, query.search)
    const where = and(maintainedNumbers(actor), ofSite(query.siteId), matching)
    const found = await tx
      .select({ ...numberColumns(actor), key: pages.key })
      .from(numbers)
      .where(and(where, pages.where))
      .orderBy(...pages.orderBy)
      .limit(pages.limit)
    const counted = await tx.select({ total: count() }).from(numbers).where(where)
    const page = pages.page(found)
    return { ...page, rows: page.rows.map(({ key: _, ...row }) => row), total: counted[0]?.total ?? 0 }
  })
}
