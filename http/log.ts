import { type DestinationStream, pino, type Logger } from 'pino'
import { errorFields, quotesQuery } from './error-fields'

/** What one finished request leaves in the log; nothing of its body, query, cookies or sender. */
export type RequestLine = { id: string; method: string; path: string; status: number; ms: number }

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const SECRET_LENGTH = 20

/**
 * The path of a request as it may be logged: without the query, and without one-time tokens (any segment of 20
 * characters or more that is not the id of a record).
 */
export function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? ''
  if (path.startsWith('/_next/')) return path.slice(0, 200)
  const segments = path
    .split('/')
    .map((part) => (part.length >= SECRET_LENGTH && !UUID.test(part) ? '…' : part))
  return segments.join('/').slice(0, 200)
}

/**
 * The process's log: one JSON object a line on standard error, so that standard output stays for people. What is
 * logged as `err` leaves no more than `errorFields` says.
 */
export function createLog(
  level: string,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Logger {
  const options = {
    level,
    base: undefined,
    serializers: { err: errorFields },
    // Of the error under this key pino repeats the whole message as the line's own; ours is under another one.
    errorKey: 'error',
  }
  return pino(options, destination)
}

/**
 * Sends what libraries write with console.error into the log. Errors are written without their values, and the
 * texts beside them are left out.
 */
export function logConsoleErrors(log: Logger): void {
  console.error = (...args: unknown[]) => {
    const err = args.find((arg) => arg instanceof Error)
    if (err) log.error({ err })
    else log.error(args.filter((arg) => typeof arg === 'string' && !quotesQuery(arg)).join(' '))
  }
}
