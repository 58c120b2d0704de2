import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Settings } from '../settings'
import { clientAddress } from './client-address'
import { loggedPath, type RequestLine } from './log'
import { forbidStoring } from './no-store'
import { isFromOurselves } from './origin'
import { pagePath } from './page-path'
import { ownRequestHeaders } from './request-headers'
import { unreadable } from './readable'
import { requestId } from './request-id'
import { contentSecurityPolicy, createNonce, securityHeaders } from './security-headers'
import { tellOnce } from './told-cookie'

type Options = {
  settings: Pick<Settings, 'PUBLIC_URL' | 'TRUST_PROXY'>
  dev: boolean
  log: Logger
  /** Answers a request that has passed. */
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

function only(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header
}

/** The way of every request: headers made our own, origin checked, answered by Next, logged. */
export function createHandler({ settings, dev, log, next }: Options): RequestListener {
  const secure = settings.PUBLIC_URL.startsWith('https:')
  const trusted = settings.TRUST_PROXY > 0
  return (request, response) => {
    const started = performance.now()
    const { headers, method = 'GET', url = '/' } = request
    const id = requestId(only(headers['x-request-id']), { trusted })
    const address = clientAddress({
      socketAddress: request.socket.remoteAddress,
      forwardedFor: only(headers['x-forwarded-for']),
      trustedProxies: settings.TRUST_PROXY,
    })
    const forwardedHost = trusted ? only(headers['x-forwarded-host']) : undefined
    const nonce = createNonce()
    const policy = contentSecurityPolicy(nonce, { dev })

    response.setHeader('X-Request-Id', id)
    for (const [name, value] of Object.entries(securityHeaders(policy, { secure })))
      response.setHeader(name, value)
    forbidStoring(response, url)
    tellOnce(response, { method, path: url, secure, isRouter: request.headers.rsc !== undefined })
    response.once('close', () => {
      const ms = Math.round((performance.now() - started) * 10) / 10
      const line: RequestLine = { id, method, path: loggedPath(url), status: response.statusCode, ms }
      log[url.startsWith('/_next/') ? 'debug' : 'info'](line)
    })

    const provenance = {
      method,
      origin: headers.origin,
      secFetchSite: only(headers['sec-fetch-site']),
      host: forwardedHost ?? headers.host,
      publicOrigin: settings.PUBLIC_URL,
    }
    if (!isFromOurselves(provenance)) {
      response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('This request does not come from a page of this portal.\n')
      return
    }
    const wrong = unreadable(url, headers['content-length'])
    if (wrong) {
      response.writeHead(wrong.status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
      response.end(wrong.words)
      return
    }
    const path = pagePath(url)
    ownRequestHeaders(headers, { requestId: id, address, path, nonce, policy }, trusted)
    next(request, response).catch((error: unknown) => {
      log.error({ id, err: error })
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  }
}
