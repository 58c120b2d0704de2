import { randomFillSync } from 'node:crypto'
import { validate, v7 } from 'uuid'

const BYTES = 16
// Asking for random bytes is dear, however few: a file of contacts needs an id for each.
const drawn = new Uint8Array(BYTES * 256)
let used = drawn.length
let last = { msecs: 0, seq: 0 }

function randomBytes(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += BYTES
  return drawn.subarray(used - BYTES, used)
}

/** A new UUIDv7 of the application's. Ids grow with time, those of one process within a millisecond too. */
export function newId(): string {
  const random = randomBytes()
  const now = Date.now()
  // The counter of RFC 9562 section 6.2, method 1: it begins in the lower half of its 32 bits, to have room to grow.
  last =
    now > last.msecs
      ? { msecs: now, seq: new DataView(random.buffer, random.byteOffset).getUint32(6) & 0x7fff_ffff }
      : { msecs: last.msecs, seq: last.seq + 1 }
  return v7({ random, ...last })
}

/** Whether a text is a UUID; anything else in an address is simply not found. */
export function isId(text: string): boolean {
  return validate(text)
}
