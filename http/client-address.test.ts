import { expect, test } from 'vitest'
import { clientAddress } from './client-address'

const proxy = '10.0.0.1'

test('the socket says who calls', () => {
  expect(clientAddress({ socketAddress: '192.0.2.7', forwardedFor: undefined, trustedProxies: 0 })).toBe(
    '192.0.2.7',
  )
})

test('an IPv4 address over an IPv6 socket is written as IPv4', () => {
  expect(
    clientAddress({ socketAddress: '::ffff:192.0.2.7', forwardedFor: undefined, trustedProxies: 0 }),
  ).toBe('192.0.2.7')
})

test('a forwarded address means nothing without a trusted proxy', () => {
  expect(clientAddress({ socketAddress: '192.0.2.7', forwardedFor: '1.1.1.1', trustedProxies: 0 })).toBe(
    '192.0.2.7',
  )
})

test('behind one proxy the last entry counts, not what the client wrote before it', () => {
  expect(clientAddress({ socketAddress: proxy, forwardedFor: '1.1.1.1, 192.0.2.7', trustedProxies: 1 })).toBe(
    '192.0.2.7',
  )
})

test('behind two proxies the last but one counts', () => {
  const forwardedFor = '1.1.1.1, 2001:db8::7, 10.0.0.2'
  expect(clientAddress({ socketAddress: proxy, forwardedFor, trustedProxies: 2 })).toBe('2001:db8::7')
})

test('an entry that is no address is not believed', () => {
  expect(clientAddress({ socketAddress: proxy, forwardedFor: 'unknown', trustedProxies: 1 })).toBe(proxy)
})
