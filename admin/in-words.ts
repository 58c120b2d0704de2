import { errorCode, type ForbiddenError, type InvalidError, type Message } from '@/core/errors'
import words from '@/messages/en.json'

/** A command line that says something impossible, such as a scope that does not exist. */
export class UsageError extends Error {
  override name = 'UsageError'
}

const texts: Record<string, string> = words.Errors

function text({ key, params }: Message): string {
  const known = texts[key] ?? key
  return known.replace(/'?\{(\w+)[^}]*\}'?/g, (whole, name: string) => String(params?.[name] ?? whole))
}

/** What a verb refused, in English, for the one who runs the command. */
export function inWords(error: unknown): string {
  switch (errorCode(error)) {
    case 'forbidden':
      return text({ key: (error as ForbiddenError).reason })
    case 'invalid':
      return Object.entries((error as InvalidError).fields)
        .flatMap(([field, messages]) => messages.map((message) => `${field}: ${text(message)}`))
        .join('\n')
    case 'unavailable':
      return text({ key: 'unavailable' })
    case 'conflict':
      return text({ key: 'changed-meanwhile' })
    case 'not-found':
    case 'rate-limited':
    case undefined:
      return error instanceof Error ? error.message : String(error)
  }
}
