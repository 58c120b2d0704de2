/** What the log says of an error. */
export type ErrorFields = { type: string; message?: string; code?: string; where: string[] }

function textOf(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : undefined
}

/** Whether a text quotes a statement with its parameters, as drizzle's errors do, also once they are copied as text. */
export function quotesQuery(text: string): boolean {
  return text.includes('Failed query')
}

/**
 * An error without what people typed: the database's errors quote statements, parameters and values in their
 * message, so of those only the SQLSTATE and the place in the code are kept.
 */
export function errorFields(error: unknown): ErrorFields {
  if (!(error instanceof Error) && (typeof error !== 'object' || error === null || !('message' in error))) {
    return { type: typeof error, where: [] }
  }
  const cause: unknown = Reflect.get(error, 'cause')
  const inner = typeof cause === 'object' && cause !== null ? cause : error
  const code = textOf(error, 'code') ?? textOf(error, 'digest') ?? textOf(inner, 'code')
  const type = textOf(error, 'name') ?? 'Error'
  const message = textOf(error, 'message')
  const ofDatabase =
    [type, textOf(inner, 'name')].some((name) => name === 'PostgresError') ||
    'query' in error ||
    (message !== undefined && quotesQuery(message))
  const where = (textOf(error, 'stack') ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type,
    ...(!ofDatabase && { message }),
    ...(code && { code }),
    where: where.slice(0, 12).map((line) => line.trim()),
  }
}
