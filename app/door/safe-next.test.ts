import fc from '@/core/testing/fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext } from './safe-next'

describe('after signing in one goes', () => {
  it.each([
    '/contacts/0197',
    '/users?q=M%C3%BCller&sort=name',
    '/users?q=100%25',
    '/contacts#phones',
    '/settings?next=https%3A%2F%2Fevil.example',
  ])('back to %s', (next) => {
    expect(safeNext(next)).toBe(next)
  })

  it.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%5Cevil.example',
    '/%2Fevil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%09/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/%0d%0aSet-Cookie:x=y',
    '/x\r\nLocation: https://evil.example',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'https://evil.example',
    'https:evil.example',
    'evil.example',
    '@evil.example',
    '/%',
    '/%zz',
    '',
    '/',
    '/sign-in',
    '/sign-in?next=/users',
    '/choose-domain',
    '/api/auth/signout',
    `/${'x'.repeat(3000)}`,
    undefined,
    null,
    ['/users', '/contacts'],
  ])('to the first page instead of %j', (next) => {
    expect(safeNext(next)).toBe('/contacts')
  })

  it('never leaves the portal, whatever the address says', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'x',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const target = new URL(safeNext(`/${parts.join('')}`), 'https://portal.example/sign-in')
        expect(target.origin).toBe('https://portal.example')
      }),
      { numRuns: 2000 },
    )
  })
})
