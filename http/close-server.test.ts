import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closerOf } from './close-server'

const NEVER_MS = 60_000
let server: Server
let close: (limitMs: number) => Promise<void>
let arrived: Promise<void>
let answer: () => void

beforeEach(async () => {
  const answering = new Promise<void>((done) => (answer = done))
  arrived = new Promise((done) => {
    server = createServer((request, response) => {
      done()
      void answering.then(() => response.end('answered'))
    })
  })
  close = closerOf(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  answer()
  server.close()
})

const address = () => server.address() as AddressInfo

async function open() {
  const socket = connect(address().port, '127.0.0.1')
  await Promise.all([once(server, 'connection'), once(socket, 'connect')])
  return socket
}

test('a connection that has asked for nothing yet does not keep the server open', async () => {
  const socket = await open()
  const ended = once(socket, 'close')
  await close(NEVER_MS)
  await ended
  expect(server.listening).toBe(false)
})

test('a request that runs is finished first', async () => {
  const running = fetch(`http://127.0.0.1:${address().port}`)
  await arrived
  const closed = close(NEVER_MS)
  answer()
  expect(await (await running).text()).toBe('answered')
  await closed
})

test('a request that outlives the limit is cut off', async () => {
  const running = fetch(`http://127.0.0.1:${address().port}`).catch((error: unknown) => error)
  await arrived
  await close(50)
  expect(await running).toBeInstanceOf(TypeError)
})
