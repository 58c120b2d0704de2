import type { Actor } from '@/core/access/actor'
import { actingAs } from '@/core/domains/acting-as'
import { operatorIn } from '@/core/domains/operator'

/**
 * Who a command acts as: the user of `--as` with their rights, else the operator.
 * @throws NotFoundError, ForbiddenError
 */
export async function actorFor({ domain, as }: { domain: string; as?: string }): Promise<Actor> {
  return as === undefined ? operatorIn(domain) : actingAs(domain, as)
}
