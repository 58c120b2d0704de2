import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy, createNonce, securityHeaders } from './security-headers'

function directives(policy: string): Map<string, string[]> {
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values]
    }),
  )
}

describe('the content security policy', () => {
  const policy = directives(contentSecurityPolicy('abc'))

  test('runs scripts by nonce only', () => {
    expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"])
  })

  test('takes style elements by nonce only', () => {
    expect(policy.get('style-src')).toEqual(["'self'", "'nonce-abc'"])
  })

  test.each(['object-src', 'base-uri', 'frame-ancestors'])('allows no %s', (name) => {
    expect(policy.get(name)).toEqual(["'none'"])
  })

  test('sends forms only to the portal', () => expect(policy.get('form-action')).toEqual(["'self'"]))

  test('lets only the development server evaluate', () => {
    expect(contentSecurityPolicy('abc')).not.toContain('unsafe-eval')
    expect(contentSecurityPolicy('abc', { dev: true })).toContain("'unsafe-eval'")
  })

  test('has another nonce every time', () => {
    const nonces = new Set(Array.from({ length: 100 }, createNonce))
    expect(nonces.size).toBe(100)
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
  })
})

test('browsers are told to stay on TLS only when they came over TLS', () => {
  expect(securityHeaders('', { secure: true })).toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders('', { secure: false })).not.toHaveProperty('Strict-Transport-Security')
})
