import { assignReseller } from '@/core/domains/assign'
import { operatorIn } from '@/core/domains/operator'
import { listResellers } from '@/core/domains/resellers'
import { NotFoundError } from '@/core/errors'
import type { UserOptions } from './read'

/** Lets a Reseller work in a domain. */
export async function assignDomain({ domain, email }: UserOptions): Promise<string[]> {
  const actor = await operatorIn(domain)
  const resellers = await listResellers(actor, actor.domainId)
  const meant = resellers.filter((reseller) => reseller.email === email.trim().toLowerCase())
  if (meant.length === 0) throw new NotFoundError(`There is no Reseller ${email} outside ${domain}.`)
  for (const reseller of meant) await assignReseller(actor, actor.domainId, reseller)
  return [`${email} works in ${domain} now.`]
}
