import { hkdfSync } from 'node:crypto'
import { jwtDecrypt } from 'jose'

const CLOCK_TOLERANCE_S = 15

let derived: { secret: string; key: Uint8Array } | undefined

/** The key that next-auth derives from its secret. It derives it with every token; here a process does so once. */
function keyOf(secret: string): Uint8Array {
  if (derived?.secret !== secret) {
    const key = hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32)
    derived = { secret, key: new Uint8Array(key) }
  }
  return derived.key
}

/**
 * What a session's JWT says that next-auth's `encode` wrote (JWE, RFC 7516).
 * @throws what jose throws when it is forged, cut, of another secret or over
 */
export async function readSessionJwt(token: string, secret: string): Promise<Record<string, unknown>> {
  return (await jwtDecrypt(token, keyOf(secret), { clockTolerance: CLOCK_TOLERANCE_S })).payload
}
