import type { NextAuthOptions } from 'next-auth'
import credentials from 'next-auth/providers/credentials'
import { after } from 'next/server'
import { errorCode } from '@/core/errors'
import { dropSession, signOut } from '@/core/sessions/end'
import { findVisit } from '@/core/sessions/find'
import { signIn } from '@/core/sessions/sign-in'
import { settings } from '@/settings'
import { client } from './client'
import { safeNext } from './safe-next'
import { overTls, ownCookie, readSessionToken, sessionCookieName } from './session-cookie'

/** The credentials provider: the same verb as the sign-in page, with its limits and its one refusal. */
async function authorize(given: Record<'email' | 'password', string> | undefined) {
  try {
    const { email = '', password = '' } = given ?? {}
    const held = await readSessionToken()
    const { token } = await signIn({ email, password, ...(await client()), later: after })
    if (held) await dropSession(held)
    return { id: token }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'forbidden' || code === 'rate-limited') return null
    // Next-auth writes what is thrown into an address: the log gets the error, the address one word.
    after(() => Promise.reject(error instanceof Error ? error : new Error('sign-in failed')))
    throw new Error('Unavailable', { cause: error })
  }
}

/** A cookie of next-auth's own, as strict as the session's. */
function cookie(name: string) {
  return { name: `${overTls() ? '__Host-' : ''}commonbook.${name}`, options: ownCookie() }
}

/**
 * How next-auth works here. Its JWT carries the secret of a session's row and nothing else; the row is read at every
 * request. An OpenID Connect provider is added to `providers`: its `jwt` callback opens a session for the identity of
 * the verified e-mail, as `authorize` does for a password.
 */
export function authOptions(): NextAuthOptions {
  const { AUTH_SECRET, PUBLIC_URL, SESSION_ABSOLUTE_DAYS } = settings()
  const maxAge = SESSION_ABSOLUTE_DAYS * 86_400
  return {
    secret: AUTH_SECRET,
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    session: { strategy: 'jwt', maxAge },
    jwt: { secret: AUTH_SECRET, maxAge },
    useSecureCookies: overTls(),
    cookies: {
      sessionToken: { ...cookie('session'), name: sessionCookieName() },
      csrfToken: cookie('csrf'),
      callbackUrl: cookie('callback'),
      state: cookie('state'),
      nonce: cookie('nonce'),
      pkceCodeVerifier: cookie('pkce'),
    },
    providers: [credentials({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user?.id ?? token.sid }),
      session: async ({ session, token }) => {
        const visit = typeof token.sid === 'string' ? await findVisit(token.sid, 'form', '') : null
        if (!visit?.actor) return { expires: new Date(0).toISOString() }
        return { user: { name: visit.actor.name, email: visit.email }, expires: session.expires }
      },
      redirect: ({ url }) =>
        PUBLIC_URL + safeNext(url.startsWith(`${PUBLIC_URL}/`) ? url.slice(PUBLIC_URL.length) : url),
    },
    events: {
      signOut: async ({ token }) => {
        const visit = typeof token?.sid === 'string' ? await findVisit(token.sid, 'form', '') : null
        if (visit) await signOut(visit)
      },
    },
    logger: {
      // The code alone: what comes with it may hold what was typed.
      error: (code) => after(() => Promise.reject(new Error(`next-auth: ${code}`))),
      warn: () => {},
      debug: () => {},
    },
  }
}
