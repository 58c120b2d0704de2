import { and, desc, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
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

/** The import whose upload of the same file broke off, of the same person; the latest when there are more. */
async function brokenUpload(tx: Tx, actor: Actor, { target, fileName, fileSize, fileHash }: NewImport) {
  if (fileHash === '' || actor.userId === null) return undefined
  const [row] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(
        ownDomain(imports, actor),
        eq(imports.status, 'uploading'),
        eq(imports.actorUserId, actor.userId),
        eq(imports.target, target),
        eq(imports.fileHash, fileHash),
        eq(imports.fileSize, fileSize),
        eq(imports.fileName, fileName),
      ),
    )
    .orderBy(desc(imports.createdAt))
    .limit(1)
  return row
}

/**
 * Begins an import, or goes on with one whose upload broke off: its file comes in parts, and nothing of it is a contact
 * yet. Throws ForbiddenError, and
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
  const fileName = 'text' in name ? name.text : ''
  return inDomain(actor, async (tx) => {
    const broken = await brokenUpload(tx, actor, { ...file, fileName })
    if (broken) return broken
    const id = newId()
    await tx.insert(imports).values({
      domainId: actor.domainId,
      id,
      target: file.target,
      actorUserId: actor.userId,
      actorHomeDomainId: actor.homeDomainId,
      actorName: actor.name,
      fileName,
      fileSize,
      fileHash,
      batchId: newId(),
    })
    return { id }
  })
}
