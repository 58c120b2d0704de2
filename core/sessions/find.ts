import { sql } from 'drizzle-orm'
import type { Actor, Door, DomainFacts, Language } from '@/core/access/actor'
import { rightsOf, type MaintainScope } from '@/core/access/rights'
import type { Scope } from '@/core/access/scope'
import { tokenHash } from '@/core/access/token-hash'
import { workingScope } from '@/core/access/working-scope'
import { database, pool } from '@/db/client'
import { settings } from '@/settings'

type SessionRow = {
  id: string
  identity_id: string
  email: string
  identity_language: Language | null
  theme: 'light' | 'dark' | 'system'
  last_seen_at: string
  expires_at: string
  home_domain_id: string | null
  home_status: string | null
  user_id: string | null
  first_name: string
  last_name: string
  scope: Scope | null
  status: string | null
  site_id: string | null
  domain_id: string | null
  domain_name: string
  domain_title: string
  domain_status: string
  default_country: string
  domain_language: Language
  time_zone: string
  maintain_scope: MaintainScope
  trash_days: number
  call_link: string
  open_export: boolean
  open_sharing: boolean
  open_editing: boolean
  company_owned: boolean
  seal_days: number
  assigned: boolean
  seq: string | null
  elsewhere: boolean
}

/** A signed-in browser: the person, and the actor once a domain is chosen and they may work in it. */
export type Visit = {
  sessionId: string
  identityId: string
  email: string
  language: Language | null
  theme: 'light' | 'dark' | 'system'
  actor: Actor | null
  /** How many changes the domain has had, read before anything else of the request. */
  seq: number
  /** Whether the person is a user of another domain as well. */
  elsewhere: boolean
  /** When the session ends, in milliseconds since 1970, if nobody clicks until then. */
  endsAt: number
}

function actorFrom(row: SessionRow, scope: Scope, door: Door, address: string): Actor {
  const domainId = row.domain_id as string
  const domain: DomainFacts = {
    id: domainId,
    name: row.domain_name,
    title: row.domain_title,
    defaultCountry: row.default_country,
    language: row.domain_language,
    timeZone: row.time_zone,
    maintainScope: row.maintain_scope,
    trashDays: row.trash_days,
    callLink: row.call_link,
    openExport: row.open_export,
    openSharing: row.open_sharing,
    openEditing: row.open_editing,
    companyOwned: row.company_owned,
    sealDays: row.seal_days,
  }
  return {
    userId: row.user_id,
    homeDomainId: row.home_domain_id,
    domainId,
    domain,
    scope,
    rights: rightsOf(scope, domain),
    name: `${row.first_name} ${row.last_name}`.trim() || row.email,
    siteId: row.site_id,
    identityId: row.identity_id,
    sessionId: row.id,
    address,
    door,
  }
}

/**
 * The visit behind a session secret, read afresh at every request so that a changed scope, a deactivation or an
 * ended session bites with the next click. Null when there is none, or it has run out. `unasked` says that nobody
 * clicked: a browser that follows changes by itself does not keep its session from running out.
 */
export async function findVisit(
  token: string,
  door: Door,
  address: string,
  { unasked = false }: { unasked?: boolean } = {},
): Promise<Visit | null> {
  // By the driver itself, which prepares the statement: it is the first of every request.
  const [row] = await pool()<SessionRow[]>`
    select s.*, (select l.seq from find_live_sequences(array[s.domain_id]) l) as seq,
      exists (select from find_memberships(s.identity_id) m where m.domain_id is distinct from s.domain_id) as elsewhere
    from find_session(${tokenHash(token)}) s`
  if (!row) return null
  const now = Date.now()
  const idleMs = settings().SESSION_IDLE_HOURS * 3_600_000
  const lastSeen = Date.parse(row.last_seen_at)
  const endsAt = Math.min(Date.parse(row.expires_at), lastSeen + idleMs)
  if (endsAt <= now) return null
  // Once a minute is enough to know that somebody is there.
  if (!unasked && now - lastSeen > 60_000) {
    await database().execute(sql`update sessions set last_seen_at = now() where id = ${row.id}`)
  }
  const scope = workingScope({
    scope: row.scope,
    status: row.status,
    homeStatus: row.home_status,
    homeDomainId: row.home_domain_id,
    domainId: row.domain_id,
    assigned: row.assigned,
  })
  return {
    sessionId: row.id,
    identityId: row.identity_id,
    email: row.email,
    language: row.identity_language,
    theme: row.theme,
    actor: scope ? actorFrom(row, scope, door, address) : null,
    seq: Number(row.seq ?? 0),
    elsewhere: row.elsewhere,
    endsAt,
  }
}
