import { and, eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { FileError } from '@/core/contacts/formats/file-record'
import { ConflictError, InvalidError } from '@/core/errors'
import { wakeJobs } from '@/core/jobs/wake'
import { imports } from '@/db/schema/imports'
import { fileBytes } from './file-bytes'
import { loadImport, lockImport, type ImportRow } from './load'
import { fittingMapping } from './mappings'
import type { Reading } from './reading'
import { recogniseReading, SAMPLE_SIZE } from './recognise-file'
import { enqueue } from './work/enqueue'

/** The beginning of a file that has arrived whole. Throws InvalidError when it has not. */
async function checkedSample(actor: Actor, { id, fileSize, fileHash }: ImportRow): Promise<Buffer> {
  const hash = createHash('sha256')
  const sample: Buffer[] = []
  let length = 0
  for await (const part of fileBytes(actor, id)) {
    if (length < SAMPLE_SIZE) sample.push(part.subarray(0, SAMPLE_SIZE - length))
    hash.update(part)
    length += part.byteLength
  }
  const isWhole = length === fileSize && (fileHash === '' || hash.digest('hex') === fileHash)
  if (!isWhole) throw new InvalidError({ file: [{ key: 'upload-cut' }] })
  return Buffer.concat(sample)
}

function recognised(sample: Buffer, fileName: string): { reading: Reading } | { failure: FileError } {
  try {
    return { reading: recogniseReading(sample, fileName) }
  } catch (error) {
    if (error instanceof FileError) return { failure: error }
    throw error
  }
}

/**
 * Looks at a file that was sent: whether it arrived whole, and what it is. A table waits for its columns to be looked
 * at, anything else is rehearsed at once; a file nobody can read ends the import, with the reason. Throws NotFoundError,
 * ForbiddenError, ConflictError when it was finished before, and InvalidError (`file`, `upload-cut`).
 */
export async function finishUpload(actor: Actor, id: string): Promise<void> {
  const row = await inDomain(actor, (tx) => loadImport(tx, actor, id))
  if (row.status !== 'uploading') throw new ConflictError(0)
  const found = recognised(await checkedSample(actor, row), row.fileName)
  await inDomain(actor, async (tx) => {
    await lockImport(tx, actor, id, ['uploading'])
    const here = and(ownDomain(imports, actor), eq(imports.id, id))
    if ('failure' in found) {
      const { key, params } = found.failure
      await tx.update(imports).set({ status: 'failed', error: key, errorParams: params }).where(here)
      return
    }
    const reading = await fittingMapping(tx, actor, found.reading)
    const isTable = reading.kind === 'table'
    await tx
      .update(imports)
      .set({ status: isTable ? 'columns' : 'rehearsing', reading })
      .where(here)
    if (!isTable) await enqueue(tx, actor, 'rehearse-import', row)
  })
  wakeJobs()
}
