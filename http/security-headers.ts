import { randomBytes } from 'node:crypto'

/** A fresh value for one response's Content-Security-Policy, 128 random bits. */
export function createNonce(): string {
  return randomBytes(16).toString('base64')
}

/**
 * The Content-Security-Policy (CSP Level 3) of one response. Scripts run by nonce only. Style attributes are
 * allowed, because the error pages built into Next carry them; style elements need the nonce. The development server
 * evaluates its modules and injects styles without a nonce.
 */
export function contentSecurityPolicy(nonce: string, { dev = false } = {}): string {
  const script = `'self' 'nonce-${nonce}' 'strict-dynamic'`
  return [
    `default-src 'self'`,
    `script-src ${script}${dev ? ` 'unsafe-eval'` : ''}`,
    dev ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** The headers of every response. `secure` says that browsers reach the portal over TLS. */
export function securityHeaders(policy: string, { secure }: { secure: boolean }): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}
