import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportContacts } from '@/core/contacts/export'
import type { ExportFormat } from '@/core/contacts/exports/formats'
import { actorFor } from './actor'

type Options = {
  domain: string
  as?: string
  format: ExportFormat
  search?: string
  tag?: string
  separator: 'comma' | 'semicolon'
  bom?: boolean
  output?: string
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

/** Writes the contacts of a domain into a file, and says how many they are; without one, to standard output. */
export async function exportToFile({
  domain,
  as,
  format,
  search,
  tag,
  ...given
}: Options): Promise<string[]> {
  const actor = await actorFor({ domain, as })
  const delimiter = given.separator === 'semicolon' ? ';' : ','
  const request = { format, search, tag, delimiter, bom: given.bom ?? false } as const
  const { text, count } = await exportContacts(actor, request)
  const { output } = given
  if (output) {
    await pipeline(Readable.from(text), createWriteStream(output))
    return [`Exported ${count} ${count === 1 ? 'contact' : 'contacts'} to ${output}.`]
  }
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false })
  } catch (error) {
    // Whoever reads has seen enough, as `head` does.
    if (!isClosedPipe(error)) throw error
  }
  return []
}
