import { expect, test } from 'vitest'
import { ownRequestHeaders } from './request-headers'

const own = {
  requestId: 'r1',
  address: '192.0.2.7',
  path: '/users?q=x',
  nonce: 'n',
  policy: "script-src 'nonce-n'",
}

function after(headers: Record<string, string>, trustProxy = false) {
  ownRequestHeaders(headers, own, trustProxy)
  return headers
}

test('a visitor cannot say who they are to us', () => {
  const headers = after({
    'x-commonbook-address': '127.0.0.1',
    'x-commonbook-user': 'super',
    'x-commonbook-path': 'https://evil.example',
    'x-request-id': 'chosen',
    'content-security-policy': "script-src 'nonce-theirs'",
    'x-middleware-subrequest': 'middleware',
  })
  expect(headers).toEqual({
    'x-request-id': 'r1',
    'x-commonbook-address': '192.0.2.7',
    'x-commonbook-path': '/users?q=x',
    'x-nonce': 'n',
    'content-security-policy': own.policy,
  })
})

test('forwarded headers are kept only from a trusted proxy', () => {
  const forwarded = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'for=1.1.1.1',
  }
  expect(after({ ...forwarded })).not.toHaveProperty('x-forwarded-host')
  expect(after({ ...forwarded })).not.toHaveProperty('forwarded')
  expect(after({ ...forwarded }, true)).toMatchObject(forwarded)
})

test('Next compares an action’s origin with the origin that was checked', () => {
  expect(after({ origin: 'https://contacts.example.com', host: '127.0.0.1:3000' })).toMatchObject({
    'x-forwarded-host': 'contacts.example.com',
  })
})
