import { describe, expect, test } from 'vitest'
import { isFromOurselves, type Provenance } from './origin'

function post(headers: Partial<Provenance>): boolean {
  return isFromOurselves({
    method: 'POST',
    origin: undefined,
    secFetchSite: undefined,
    host: 'localhost:3000',
    publicOrigin: 'https://contacts.example.com',
    ...headers,
  })
}

describe('a change is accepted', () => {
  test.each<[string, Partial<Provenance>]>([
    ['from the public address', { origin: 'https://contacts.example.com' }],
    ['from the host it was sent to', { origin: 'http://localhost:3000' }],
    ['from the host it was sent to, by number', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
    ['without Origin when the browser says same-origin', { secFetchSite: 'same-origin' }],
  ])('%s', (_, headers) => expect(post(headers)).toBe(true))
})

describe('a change is refused', () => {
  test.each<[string, Partial<Provenance>]>([
    ['from another site', { origin: 'https://evil.example' }],
    [
      'from another site, whatever Sec-Fetch-Site says',
      { origin: 'https://evil.example', secFetchSite: 'same-origin' },
    ],
    ['from another port of the same host', { origin: 'http://localhost:3001' }],
    ['from a longer name', { origin: 'https://contacts.example.com.evil.example' }],
    ['from an opaque origin', { origin: 'null' }],
    ['from an empty origin', { origin: '' }],
    ['without Origin', {}],
    ['without Origin, from a sibling site', { secFetchSite: 'same-site' }],
    ['without Origin, typed into the address bar', { secFetchSite: 'none' }],
    ['without a host', { origin: 'http://', host: undefined }],
    ['with an empty host', { origin: 'http://', host: '' }],
  ])('%s', (_, headers) => expect(post(headers)).toBe(false))

  test.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'REPORT'])('with %s too', (method) => {
    expect(post({ method, origin: 'https://evil.example' })).toBe(false)
  })
})

test.each(['GET', 'HEAD', 'OPTIONS'])('%s changes nothing and is let through', (method) => {
  expect(post({ method, origin: 'https://evil.example' })).toBe(true)
})
