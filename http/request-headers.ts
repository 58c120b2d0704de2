import type { IncomingHttpHeaders } from 'node:http'

/** What the portal itself knows of a request and tells its pages; `path` is the page's, with its search. */
export type OwnHeaders = { requestId: string; address: string; path: string; nonce: string; policy: string }

/** Headers that only this process or a trusted proxy may set. */
const FORWARDED = /^(forwarded|x-forwarded-.*|x-real-ip|x-original-.*|x-rewrite-.*)$/
const OURS = /^(x-request-id|x-nonce|x-commonbook-.*|x-middleware-.*|x-invoke-.*|content-security-policy.*)$/

/**
 * Makes a request's headers trustworthy in place: what only we may say is removed and said anew. Next reads the
 * nonce out of the policy and puts it on its scripts. Since the origin has been checked before, the host that Next
 * compares an action's Origin with is the one of that origin.
 */
export function ownRequestHeaders(headers: IncomingHttpHeaders, own: OwnHeaders, trustProxy: boolean): void {
  for (const name of Object.keys(headers)) {
    if (OURS.test(name) || (!trustProxy && FORWARDED.test(name))) delete headers[name]
  }
  headers['x-request-id'] = own.requestId
  headers['x-commonbook-address'] = own.address
  headers['x-commonbook-path'] = own.path
  headers['x-nonce'] = own.nonce
  headers['content-security-policy'] = own.policy
  if (headers.origin && URL.canParse(headers.origin))
    headers['x-forwarded-host'] = new URL(headers.origin).host
}
