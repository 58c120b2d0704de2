/** Where a request says it comes from, and where it arrived. Header values as node:http gives them. */
export type Provenance = {
  method: string
  origin: string | undefined
  secFetchSite: string | undefined
  /** The Host header, or X-Forwarded-Host of a trusted proxy. */
  host: string | undefined
  /** Origin of PUBLIC_URL. */
  publicOrigin: string
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something: a safe method, or one that one of our own pages sent. The portal's own
 * addresses are PUBLIC_URL and the host that the request itself asked for. Without Origin, only
 * Sec-Fetch-Site: same-origin counts (Fetch Metadata, W3C), which a foreign page cannot forge.
 */
export function isFromOurselves(request: Provenance): boolean {
  if (SAFE_METHODS.has(request.method)) return true
  if (request.origin === undefined) return request.secFetchSite === 'same-origin'
  if (request.origin === request.publicOrigin) return true
  if (!request.host) return false
  return request.origin === `http://${request.host}` || request.origin === `https://${request.host}`
}
