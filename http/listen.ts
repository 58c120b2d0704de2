import { createServer, type RequestListener, type Server } from 'node:http'
import { closerOf } from './close-server'

/** The portal cannot listen where the settings say; the message names the variable to change. */
export class ListenError extends Error {
  override name = 'ListenError'
}

const REASONS: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port, host) =>
    `Port ${port} on ${host} is taken by another program. Set PORT to another one: PORT=${port + 1} npm start`,
  EACCES: (port) => `This user may not listen on port ${port}. Set PORT to 1024 or higher.`,
  EADDRNOTAVAIL: (_, host) => `HOST ${host} is not an address of this machine.`,
  ENOTFOUND: (_, host) => `HOST ${host} is not known on this machine.`,
}

/** A server that listens. `close` finishes the requests that run, up to a limit in milliseconds. */
export type Listening = {
  server: Server
  serve: (to: RequestListener) => void
  close: (limitMs: number) => Promise<void>
}

/** How long a client may take for its headers and for the whole request, and an idle connection is kept. */
const LIMITS = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 }

/**
 * A server that listens already and answers 503 until `serve` gives it its handler.
 * @throws ListenError
 */
export async function listen(port: number, host: string): Promise<Listening> {
  let handler: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store', 'Retry-After': '2' })
    response.end('Commonbook is starting.\n')
  }
  const server = createServer(LIMITS, (request, response) => handler(request, response))
  const close = closerOf(server)
  await new Promise<void>((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(new ListenError(REASONS[error.code ?? '']?.(port, host) ?? error.message))
    })
    server.listen(port, host, done)
  })
  return { server, serve: (to) => void (handler = to), close }
}
