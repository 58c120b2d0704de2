import { describe, expect, it } from 'vitest'
import { workingScope, type Work } from './working-scope'

const manager: Work = {
  scope: 'office-manager',
  status: 'active',
  homeStatus: 'active',
  homeDomainId: 'home',
  domainId: 'home',
  assigned: false,
}

describe('where a user works', () => {
  it('everyone in their own domain', () => {
    expect(workingScope(manager)).toBe('office-manager')
    expect(workingScope({ ...manager, scope: 'simple-user' })).toBe('simple-user')
  })

  it.each<[string, Partial<Work>]>([
    ['a No Portal user', { scope: 'no-portal' }],
    ['someone who is gone', { scope: null }],
    ['a deactivated user', { status: 'deactivated' }],
    ['an invited user', { status: 'invited' }],
    ['anyone of a suspended domain', { homeStatus: 'suspended' }],
    ['an office manager in another domain', { domainId: 'other', assigned: true }],
    ['a reseller in a domain that is not theirs', { scope: 'reseller', domainId: 'other' }],
    [
      'a super user of a suspended domain',
      { scope: 'super-user', domainId: 'other', homeStatus: 'suspended' },
    ],
    ['someone who has not chosen', { domainId: null }],
  ])('never %s', (_, facts) => {
    expect(workingScope({ ...manager, ...facts })).toBeNull()
  })

  it('a reseller also in the domains assigned to them, a super user in all', () => {
    expect(workingScope({ ...manager, scope: 'reseller', domainId: 'other', assigned: true })).toBe(
      'reseller',
    )
    expect(workingScope({ ...manager, scope: 'super-user', domainId: 'other' })).toBe('super-user')
  })
})
