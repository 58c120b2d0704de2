import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { FileError } from '@/core/contacts/formats/file-record'
import { InvalidError } from '@/core/errors'
import { imports } from '@/db/schema/imports'
import { fileBytes } from './file-bytes'
import { lockImport } from './load'
import { fittingMapping } from './mappings'
import { reading } from './reading'
import { recogniseReading, SAMPLE_SIZE } from './recognise-file'

const wishes = z.object({
  encoding: reading.shape.encoding.optional(),
  delimiter: reading.shape.delimiter.unwrap().optional(),
  headerRow: z.boolean().optional(),
})

async function sampleOf(actor: Actor, id: string): Promise<Buffer> {
  const sample: Buffer[] = []
  let length = 0
  for await (const part of fileBytes(actor, id)) {
    sample.push(part)
    length += part.byteLength
    if (length >= SAMPLE_SIZE) break
  }
  return Buffer.concat(sample).subarray(0, SAMPLE_SIZE)
}

/**
 * Reads the beginning of a table anew, in another encoding, with another delimiter, or with or without a header.
 * Throws NotFoundError, ForbiddenError, ConflictError, and InvalidError (`encoding`) when it is not in that encoding.
 */
export async function chooseReading(
  actor: Actor,
  id: string,
  wished: { encoding?: string; delimiter?: string; headerRow?: boolean },
): Promise<void> {
  const parsed = wishes.safeParse(wished)
  if (!parsed.success) throw new InvalidError({ encoding: [{ key: 'invalid-value' }] })
  const { encoding, delimiter, headerRow: hasHeader } = parsed.data
  const sample = await sampleOf(actor, id)
  await inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['columns', 'rehearsed'])
    try {
      const read = recogniseReading(sample, row.fileName, { encoding, delimiter, hasHeader })
      await tx
        .update(imports)
        .set({
          status: 'columns',
          reading: await fittingMapping(tx, actor, read),
          error: null,
          errorParams: {},
        })
        .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      throw new InvalidError({ encoding: [{ key: error.key, params: error.params }] })
    }
  })
}
