import { describe, expect, it } from 'vitest'
import type { Actor } from './actor'
import { canEditUser, canGrantScope, canSeeUser, demand } from './policy'
import { type MaintainScope, type Right, type RightsSettings, rightsOf } from './rights'
import { type Scope, scopes } from './scope'

// Written by hand, column by column the ladder of scopes: No Portal, Simple, Basic and Advanced User, Call Center
// Agent and Supervisor, Site and Office Manager, Reseller, Super User. `x` may, `-` may not.
const table: Record<Right, string> = {
  'portal.enter': '-xxxxxxxxx',
  'contacts.view': '-xxxxxxxxx',
  'contacts.own': '-xxxxxxxxx',
  'shared-contacts.maintain': '-------xxx',
  'shared-contacts.edit': '-------xxx',
  'shared-contacts.share': '-------xxx',
  'shared-contacts.export': '-------xxx',
  'numbers.maintain': '------xxxx',
  'users.maintain': '------xxxx',
  'users.maintain-all-sites': '-------xxx',
  'departments.maintain': '-------xxx',
  'sessions.end-others': '-------xxx',
  'activity.view': '-------xxx',
  'domain.configure': '-------xxx',
  'domains.maintain': '--------xx',
  'domains.assign': '---------x',
}

const usual: RightsSettings = {
  maintainScope: 'office-manager',
  openExport: false,
  openSharing: false,
  openEditing: false,
}

const actor = (scope: Scope, siteId: string | null = null): Actor => ({
  userId: 'u',
  homeDomainId: 'd',
  domainId: 'd',
  domain: {
    id: 'd',
    name: 'd.example',
    title: '',
    defaultCountry: 'US',
    language: 'en',
    timeZone: 'UTC',
    ...usual,
    companyOwned: false,
    sealDays: 30,
    trashDays: 30,
    callLink: '',
  },
  scope,
  rights: rightsOf(scope, usual),
  name: 'Actor',
  siteId,
  identityId: null,
  sessionId: null,
  address: '',
  door: 'form',
})

const row = (may: (scope: Scope) => boolean) => scopes.map((scope) => (may(scope) ? 'x' : '-')).join('')

describe('the table of rights', () => {
  it.each(Object.entries(table) as [Right, string][])('%s: %s', (right, expected) => {
    expect(row((scope) => rightsOf(scope, usual).has(right))).toBe(expected)
  })

  it('has no right that the literal above lacks', () => {
    expect([...rightsOf('super-user', usual)].sort()).toEqual(Object.keys(table).sort())
  })

  it.each([
    ['call-center-supervisor', '-----xxxxx'],
    ['site-manager', '------xxxx'],
    ['office-manager', '-------xxx'],
  ] satisfies [MaintainScope, string][])(
    'a domain that sets %s lets these maintain Shared Contacts: %s',
    (setting, expected) => {
      const settings = { ...usual, maintainScope: setting }
      expect(row((scope) => rightsOf(scope, settings).has('shared-contacts.maintain'))).toBe(expected)
      expect(row((scope) => rightsOf(scope, settings).has('shared-contacts.export'))).toBe(expected)
    },
  )

  it('a domain that opens the export lets everybody export who sees contacts, and maintain no more', () => {
    const open = { ...usual, openExport: true }
    expect(row((scope) => rightsOf(scope, open).has('shared-contacts.export'))).toBe('-xxxxxxxxx')
    expect(row((scope) => rightsOf(scope, open).has('shared-contacts.maintain'))).toBe('-------xxx')
  })

  it('refuses what a scope lacks', () => {
    expect(() => demand(actor('basic-user'), 'shared-contacts.maintain')).toThrow('forbidden')
    expect(() => demand(actor('office-manager'), 'shared-contacts.maintain')).not.toThrow()
  })
})

// Rows: who grants or edits; columns as above: which scope is granted, or whose user is edited.
const reaches: Record<Scope, string> = {
  'no-portal': '----------',
  'simple-user': '----------',
  'basic-user': '----------',
  'advanced-user': '----------',
  'call-center-agent': '----------',
  'call-center-supervisor': '----------',
  'site-manager': 'xxxxxxx---',
  'office-manager': 'xxxxxxxx--',
  reseller: 'xxxxxxxxx-',
  'super-user': 'xxxxxxxxxx',
}

describe.each(Object.entries(reaches) as [Scope, string][])('a %s', (scope, expected) => {
  it(`grants ${expected}`, () => {
    expect(row((granted) => canGrantScope(actor(scope), granted))).toBe(expected)
  })

  it(`edits users of scope ${expected}`, () => {
    const user = (of: Scope) => ({ id: 'v', scope: of, siteId: 'here' })
    expect(row((of) => canEditUser(actor(scope, 'here'), user(of)))).toBe(expected)
  })
})

describe('a site manager', () => {
  const user = { id: 'v', scope: 'basic-user' as const }

  it('sees the own site, no other one and nobody without a site', () => {
    const manager = actor('site-manager', 'here')
    expect(canSeeUser(manager, { ...user, siteId: 'here' })).toBe(true)
    expect(canSeeUser(manager, { ...user, siteId: 'there' })).toBe(false)
    expect(canSeeUser(manager, { ...user, siteId: null })).toBe(false)
  })

  it('without a site sees nobody', () => {
    expect(canSeeUser(actor('site-manager'), { ...user, siteId: null })).toBe(false)
  })
})
