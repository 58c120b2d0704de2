import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from './actor'
import { seatOf } from './seat'

/**
 * Whether a row of `contacts` is granted to the actor, as a member or through a number they are assigned to, by a
 * grant `g` that meets a condition. Through a number the `assignment`, which is `m`, has to meet another one.
 */
export function grantTo(actor: Actor, condition: SQL = sql`true`, assignment: SQL = sql`true`): SQL {
  const seat = seatOf(actor)
  if (seat === null) return sql`false`
  // Spelled out: a selection of one table would strip the columns of their table. With `offset 0` the planner looks at
  // the grants of one contact after another; without, it may hash all that the actor has for one page of a list.
  return sql`(exists (select 1 from contact_grants g where g.domain_id = ${actor.domainId}::uuid
      and g.contact_id = contacts.id and g.user_id = ${seat}::uuid and ${condition} offset 0)
    or exists (select 1 from contact_grants g join number_members m on m.domain_id = g.domain_id
      and m.number_id = g.number_id where g.domain_id = ${actor.domainId}::uuid and g.contact_id = contacts.id
      and m.user_id = ${seat}::uuid and ${condition} and ${assignment} offset 0))`
}
