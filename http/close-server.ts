import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Watches a server's connections, so that it can be closed without waiting for the idle ones. Node's own `close`
 * waits for those that browsers open in advance, which have not sent anything yet, and for upgraded ones.
 * Returns what takes no new requests and waits for those that run; after the limit they are cut off.
 */
export function closerOf(server: Server): (limitMs: number) => Promise<void> {
  const open = new Set<Socket>()
  const busy = new Set<Socket>()
  let closing = false
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    busy.add(socket)
    response.once('close', () => {
      busy.delete(socket)
      if (closing) socket.end()
    })
  })
  return async (limitMs) => {
    closing = true
    const closed = new Promise((done) => server.close(done))
    for (const socket of open) if (!busy.has(socket)) socket.destroy()
    const limit = setTimeout(() => open.forEach((socket) => socket.destroy()), limitMs)
    await closed
    clearTimeout(limit)
  }
}
