import { ServerResponse, IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { tellOnce, toldCookieName } from './told-cookie'

function cookiesAfter(
  request: { method: string; path: string; secure: boolean; isRouter?: boolean },
  status = 200,
) {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  response.appendHeader('Set-Cookie', 'other=1')
  tellOnce(response, { isRouter: false, ...request })
  response.statusCode = status
  response.flushHeaders()
  return response.getHeader('Set-Cookie')
}

it('the answer to an address that tells something takes the cookie away, and leaves others', () => {
  expect(cookiesAfter({ method: 'GET', path: '/users?done=created&told=abc', secure: false })).toEqual([
    'other=1',
    'commonbook.told=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
  ])
  expect(cookiesAfter({ method: 'GET', path: '/users?told=abc&page=2', secure: true })).toEqual([
    'other=1',
    '__Host-commonbook.told=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Secure',
  ])
})

it('no other answer does', () => {
  for (const path of ['/users', '/users?done=created', '/users?untold=1', '/told=1']) {
    expect(cookiesAfter({ method: 'GET', path, secure: false })).toBe('other=1')
  }
  expect(cookiesAfter({ method: 'POST', path: '/users?told=abc', secure: false })).toBe('other=1')
})

it('nor that to the router of a page, which may ask again before it shows anything', () => {
  const asked = { method: 'GET', path: '/users?done=created&told=abc', secure: false, isRouter: true }
  expect(cookiesAfter(asked)).toBe('other=1')
})

it('nor one that leads on to the page that tells it', () => {
  const asked = { method: 'GET', path: '/contacts?filter=gone&done=deleted&told=abc', secure: false }
  expect(cookiesAfter(asked, 307)).toBe('other=1')
  expect(cookiesAfter(asked, 404)).toContain('commonbook.told=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0')
})

it('behind TLS the cookie is bound to the host', () => {
  expect(toldCookieName({ secure: true })).toBe('__Host-commonbook.told')
})
