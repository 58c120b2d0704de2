import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { canImport } from '@/core/access/policy'
import { readText } from '@/core/contacts/text'
import { ForbiddenError, InvalidError } from '@/core/errors'
import { imports } from '@/db/schema/imports'
import type { ImportTarget } from './import'
import { LARGEST_FILE } from './parts'

/** A file that is about to be sent. `fileHash` is its SHA-256 in hex; '' where the sender cannot compute it. */
export type NewImport = { target: ImportTarget; fileName: string; fileSize: number; fileHash: string }

const LONGEST_NAME = 200
const BYTES_PER_MB = 1024 * 1024

/**
 * Begins an import: its file comes in parts, and nothing of it is a contact yet. Throws ForbiddenError, and
 * InvalidError (`file`) for an empty file or one above 100 MB.
 */
export async function startImport(actor: Actor, file: NewImport): Promise<{ id: string }> {
  if (!canImport(actor, file.target)) throw new ForbiddenError()
  const { fileSize, fileHash } = file
  if (!Number.isInteger(fileSize) || fileSize < 1) throw new InvalidError({ file: [{ key: 'file-empty' }] })
  if (fileSize > LARGEST_FILE) {
    throw new InvalidError({
      file: [{ key: 'file-too-large', params: { max: LARGEST_FILE / BYTES_PER_MB } }],
    })
  }
  if (fileHash !== '' && !/^[\da-f]{64}$/.test(fileHash)) {
    throw new InvalidError({ file: [{ key: 'upload-cut' }] })
  }
  const name = readText(file.fileName, { max: LONGEST_NAME })
  const id = newId()
  await inDomain(actor, (tx) =>
    tx.insert(imports).values({
      domainId: actor.domainId,
      id,
      target: file.target,
      actorUserId: actor.userId,
      actorHomeDomainId: actor.homeDomainId,
      actorName: actor.name,
      fileName: 'text' in name ? name.text : '',
      fileSize,
      fileHash,
      batchId: newId(),
    }),
  )
  return { id }
}
