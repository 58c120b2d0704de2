/** Why a verb refused; each door translates it to its own language. */
export type ErrorCode = 'not-found' | 'forbidden' | 'conflict' | 'invalid' | 'unavailable' | 'rate-limited'

/** A message key with the values it names, such as `{ key: 'too-long', params: { max: 200 } }`. */
export type Message = { key: string; params?: Record<string, string | number> }

/** The base of the errors a verb may throw. Told apart by `code`: bundles carry their own classes. */
export class CommonbookError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'CommonbookError'
    this.code = code
  }
}

/** There is no such thing, or the actor may not see it: the two look the same. */
export class NotFoundError extends CommonbookError {
  constructor(what = 'not found') {
    super('not-found', what)
  }
}

/** The actor sees it and may not do this to it. `reason` is a key in the messages `Errors`. */
export class ForbiddenError extends CommonbookError {
  readonly reason: string
  constructor(reason = 'forbidden') {
    super('forbidden', reason)
    this.reason = reason
  }
}

/** Somebody else wrote meanwhile; `version` is the one that stands now. */
export class ConflictError extends CommonbookError {
  readonly version: number
  constructor(version: number) {
    super('conflict', 'changed meanwhile')
    this.version = version
  }
}

/** The input cannot be: field path (`phones[0].value`, or '' for the whole) to messages (keys in `Errors`). */
export class InvalidError extends CommonbookError {
  readonly fields: Record<string, Message[]>
  constructor(fields: Record<string, Message[]>) {
    super('invalid', `invalid: ${Object.keys(fields).join(', ')}`)
    this.fields = fields
  }
}

/** The database (or another needed service) is away; trying again later helps. */
export class UnavailableError extends CommonbookError {
  constructor(options?: { cause: unknown }) {
    super('unavailable', 'the database is away')
    this.cause = options?.cause
  }
}

/** Too many tries; `retryAfter` in seconds. */
export class RateLimitedError extends CommonbookError {
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super('rate-limited', 'too many tries')
    this.retryAfter = retryAfter
  }
}

const codes: ReadonlySet<string> = new Set<ErrorCode>([
  'not-found',
  'forbidden',
  'conflict',
  'invalid',
  'unavailable',
  'rate-limited',
])

// postgres.js connection errors, and the server's own words for going away (class 57, 08).
const away = /^(CONNECT|ECONN|EPIPE|ENOENT|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|CONNECTION_|57P0|08|53300|25P03)/

// postgres.js 3.4 goes on to write to a connection that was ended in the middle of a transaction.
const WRITES_TO_NONE = "Cannot read properties of null (reading 'write')"

/** The code of an error a verb threw, whichever bundle its class came from; undefined for a defect. */
export function errorCode(error: unknown): ErrorCode | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof TypeError && cause.message === WRITES_TO_NONE) return 'unavailable'
    const code: unknown = 'code' in cause ? cause.code : undefined
    if (typeof code !== 'string') continue
    if (codes.has(code)) return code as ErrorCode
    if (away.test(code)) return 'unavailable'
  }
  return undefined
}
