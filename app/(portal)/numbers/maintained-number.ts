import { notFound } from 'next/navigation'
import { requireRight } from '@/app/door/actor'
import { orNotFound } from '@/app/door/not-found'
import { canMaintainNumber } from '@/core/access/policy'
import { getNumber } from '@/core/numbers/get'

/** The actor and the number of a page that is there for whoever maintains that number; for others it is not found. */
export async function maintainedNumber(params: Promise<{ id: string }>) {
  const [actor, { id }] = await Promise.all([requireRight('numbers.maintain'), params])
  const number = await orNotFound(getNumber(actor, id))
  if (!canMaintainNumber(actor, number.siteId)) notFound()
  return { actor, number }
}
