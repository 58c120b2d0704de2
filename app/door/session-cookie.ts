import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { settings } from '@/settings'
import { readSessionJwt } from './session-jwt'

/** Whether the portal is reached over TLS; then cookies are `__Host-` and Secure. */
export function overTls(): boolean {
  return settings().PUBLIC_URL.startsWith('https:')
}

/** How the portal's own cookies are set: scripts do not read them, and other sites' forms do not bring them. */
export function ownCookie() {
  return { httpOnly: true, sameSite: 'lax', secure: overTls(), path: '/' } as const
}

/** The name of next-auth's session cookie. */
export function sessionCookieName(): string {
  return overTls() ? '__Host-commonbook.session' : 'commonbook.session'
}

/** The session secret in the request's cookie: next-auth's encrypted JWT carries nothing else. */
export async function readSessionToken(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value
  if (!cookie) return null
  try {
    const { sid } = await readSessionJwt(cookie, settings().AUTH_SECRET)
    return typeof sid === 'string' ? sid : null
  } catch {
    // A forged, cut or foreign cookie is no session.
    return null
  }
}

/** Gives the browser its session, until the absolute end. */
export async function writeSessionToken(token: string): Promise<void> {
  const maxAge = settings().SESSION_ABSOLUTE_DAYS * 86_400
  const value = await encode({ token: { sid: token }, secret: settings().AUTH_SECRET, maxAge })
  ;(await cookies()).set(sessionCookieName(), value, { ...ownCookie(), maxAge })
}

/** Takes the session cookie away. */
export async function clearSessionToken(): Promise<void> {
  ;(await cookies()).set(sessionCookieName(), '', { ...ownCookie(), maxAge: 0 })
}
