import { and, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { Actor, Door } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { demand } from '@/core/access/policy'
import { isDay } from '@/core/paging/is-time'
import { keyset, type Page, type PageRequest } from '@/core/paging/keyset'
import { likePart } from '@/core/paging/like-part'
import { activity } from '@/db/schema/activity'
import type { ActivityKind } from './kinds'

/** One thing that happened. `actorName` is empty for nobody in particular. */
export type ActivityLine = {
  id: string
  at: Date
  kind: ActivityKind
  actorUserId: string | null
  actorName: string
  door: Door
  address: string
  subjectId: string | null
  subjectName: string
  details: Record<string, string | number | boolean | null>
}

/**
 * Which entries. `search` is a part of the name of who did it or whom it was done to, `person` a user who did it or
 * to whom it was done; `from` and `to` are days (`YYYY-MM-DD`) in the domain's time zone, both included.
 */
export type ActivityQuery = PageRequest & {
  search?: string
  person?: string
  kind?: ActivityKind
  from?: string
  to?: string
}

function filters(actor: Actor, { search, person, kind, from, to }: ActivityQuery): (SQL | undefined)[] {
  const part = likePart(search)
  const zone = actor.domain.timeZone
  return [
    part ? or(ilike(activity.actorName, part), ilike(activity.subjectName, part)) : undefined,
    person && isId(person) ? or(eq(activity.actorUserId, person), eq(activity.subjectId, person)) : undefined,
    kind && eq(activity.kind, kind),
    from && isDay(from) ? sql`${activity.at} >= (${from}::date::timestamp at time zone ${zone})` : undefined,
    to && isDay(to) ? sql`${activity.at} < ((${to}::date + 1)::timestamp at time zone ${zone})` : undefined,
  ]
}

/**
 * A page of what happened in the domain, the latest first.
 * @throws ForbiddenError below Office Manager
 */
export async function listActivity(actor: Actor, query: ActivityQuery): Promise<Page<ActivityLine>> {
  demand(actor, 'activity.view')
  const pages = keyset(
    query,
    { name: 'at', key: activity.at, type: 'timestamptz', direction: 'descending' },
    activity.id,
  )
  const found = await inDomain(actor, (tx) =>
    tx
      .select({
        id: activity.id,
        key: pages.key,
        at: activity.at,
        kind: activity.kind,
        actorUserId: activity.actorUserId,
        actorName: activity.actorName,
        door: activity.door,
        address: activity.address,
        subjectId: activity.subjectId,
        subjectName: activity.subjectName,
        details: activity.details,
      })
      .from(activity)
      .where(and(ownDomain(activity, actor), ...filters(actor, query), pages.where))
      .orderBy(...pages.orderBy)
      .limit(pages.limit),
  )
  const page = pages.page(found)
  const rows = page.rows.map(({ key: _, kind, door, ...row }) => ({
    ...row,
    // Written by recordActivity alone.
    kind: kind as ActivityKind,
    door: door as Door,
  }))
  return { ...page, rows }
}
