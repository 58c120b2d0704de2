import { redirect } from 'next/navigation'
import { requireActor } from '@/app/door/actor'
import type { Actor } from '@/core/access/actor'
import { canMaintainSharedContacts } from '@/core/access/policy'

/** The actor of a page for those who maintain Shared Contacts; everybody else is sent to where they see them. */
export async function requireMaintainer(): Promise<Actor> {
  const actor = await requireActor()
  if (!canMaintainSharedContacts(actor)) redirect('/contacts?filter=shared')
  return actor
}
