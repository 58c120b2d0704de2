import { createHmac, randomBytes } from 'node:crypto'
import { settings } from '@/settings'

/** A new secret for a session or a link: 256 random bits, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: a keyed hash, so that a copy of the database opens nothing. */
export function tokenHash(token: string): Buffer {
  return createHmac('sha256', settings().AUTH_SECRET).update(token).digest()
}
