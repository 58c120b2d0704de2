import { createHash } from 'node:crypto'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { canImport } from '@/core/access/policy'
import { readText } from '@/core/contacts/text'
import { ForbiddenError, InvalidError } from '@/core/errors'
import { importParts } from '@/db/schema/import-parts'
import { imports } from '@/db/schema/imports'
import type { ImportTarget } from './import'
import { LARGEST_FILE, PART_SIZE, partsOf } from './parts'
import { recogniseReading, SAMPLE_SIZE, type Wishes } from './recognise-file'

const LONGEST_NAME = 200

/**
 * Takes a whole file for a book and understands what it is; nothing of it is a contact yet. Throws ForbiddenError,
 * InvalidError (`file`) above 100 MB, and FileError when it is nothing that can be read.
 */
export async function startImport(
  actor: Actor,
  file: { target: ImportTarget; name: string; data: Uint8Array },
  wishes: Wishes = {},
): Promise<{ id: string }> {
  if (!canImport(actor, file.target)) throw new ForbiddenError()
  const { data } = file
  if (data.byteLength > LARGEST_FILE) {
    throw new InvalidError({ file: [{ key: 'file-too-large', params: { max: LARGEST_FILE / PART_SIZE } }] })
  }
  const read = readText(file.name, { max: LONGEST_NAME })
  const reading = recogniseReading(data.subarray(0, SAMPLE_SIZE), file.name, wishes)
  const id = newId()
  await inDomain(actor, async (tx) => {
    await tx.insert(imports).values({
      domainId: actor.domainId,
      id,
      target: file.target,
      status: 'columns',
      actorUserId: actor.userId,
      actorHomeDomainId: actor.homeDomainId,
      actorName: actor.name,
      fileName: 'text' in read ? read.text : '',
      fileSize: data.byteLength,
      fileHash: createHash('sha256').update(data).digest('hex'),
      reading,
      batchId: newId(),
    })
    for (let part = 0; part < partsOf(data.byteLength); part++) {
      const bytes = Buffer.from(data.subarray(part * PART_SIZE, (part + 1) * PART_SIZE))
      await tx.insert(importParts).values({ domainId: actor.domainId, importId: id, part, data: bytes })
    }
  })
  return { id }
}
