import type { MaintainScope, Right } from './rights'
import type { Scope } from './scope'

/** Through which door something was done; kept in revisions and activity. */
export type Door = 'form' | 'command-line' | 'job' | 'import' | 'demo'

/** The languages of the interface. */
export type Language = 'en' | 'es' | 'fr'

/** What verbs need to know of the domain they work in. */
export type DomainFacts = {
  id: string
  name: string
  title: string
  defaultCountry: string
  language: Language
  timeZone: string
  maintainScope: MaintainScope
  trashDays: number
  callLink: string
  openExport: boolean
  openSharing: boolean
  openEditing: boolean
  companyOwned: boolean
  sealDays: number
}

/** Who is asking, built once per door. Every verb's first parameter. */
export type Actor = {
  /** Null for the command line, which acts as the operator. */
  userId: string | null
  /** Where the user belongs; a Reseller or Super User may be working elsewhere. */
  homeDomainId: string | null
  /** The domain being worked in. */
  domainId: string
  domain: DomainFacts
  scope: Scope
  rights: ReadonlySet<Right>
  name: string
  /** The site a Site Manager is bound to; null when none is set. */
  siteId: string | null
  identityId: string | null
  sessionId: string | null
  /** The client's network address, as far as it can be trusted. */
  address: string
  door: Door
}
