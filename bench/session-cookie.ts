import { encode } from 'next-auth/jwt'
import { signedIn } from '@/core/testing/signed-in'

/** The cookie of a new session of somebody, as the portal with this AUTH_SECRET gives it. */
export async function sessionCookie(person: Parameters<typeof signedIn>[0], secret: string): Promise<string> {
  const { token } = await signedIn(person)
  return `commonbook.session=${await encode({ token: { sid: token }, secret })}`
}
