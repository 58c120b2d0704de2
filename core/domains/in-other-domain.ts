import type { Actor, DomainFacts } from '@/core/access/actor'
import { rightsOf } from '@/core/access/rights'
import type { domains } from '@/db/schema/domains'

/** What verbs need to know of a domain, out of its row. */
export function domainFacts(row: typeof domains.$inferSelect): DomainFacts {
  const {
    id,
    name,
    title,
    defaultCountry,
    language,
    timeZone,
    maintainScope,
    trashDays,
    callLink,
    openExport,
    openSharing,
    openEditing,
    companyOwned,
    sealDays,
  } = row
  return {
    id,
    name,
    title,
    defaultCountry,
    language,
    timeZone,
    maintainScope,
    trashDays,
    callLink,
    openExport,
    openSharing,
    openEditing,
    companyOwned,
    sealDays,
  }
}

/** The actor as they are in a domain whose reach has been shown. */
export function inOtherDomain(actor: Actor, domain: DomainFacts): Actor {
  return { ...actor, domainId: domain.id, domain, rights: rightsOf(actor.scope, domain) }
}
