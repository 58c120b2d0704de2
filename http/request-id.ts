import { v7 as uuidv7 } from 'uuid'

/** The id of one request: what a trusted proxy has given it (8 to 64 letters, digits, `-`, `_`), else a new UUIDv7. */
export function requestId(given: string | undefined, { trusted }: { trusted: boolean }): string {
  return trusted && given && /^[\w-]{8,64}$/.test(given) ? given : uuidv7()
}
