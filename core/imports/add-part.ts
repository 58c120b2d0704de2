import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { InvalidError } from '@/core/errors'
import { importParts } from '@/db/schema/import-parts'
import { lockImport } from './load'
import { PART_SIZE, partsOf } from './parts'

/**
 * Keeps one part of a file, the first is 0; sent again it replaces what was there. Throws NotFoundError,
 * ForbiddenError, ConflictError when the file is there already, and InvalidError (`file`) for a part that the file
 * does not have or that is not as long as it has to be.
 */
export async function addImportPart(actor: Actor, id: string, part: number, data: Buffer): Promise<void> {
  await inDomain(actor, async (tx) => {
    const { fileSize } = await lockImport(tx, actor, id, ['uploading'])
    const length = Math.min(PART_SIZE, fileSize - part * PART_SIZE)
    if (!Number.isInteger(part) || part < 0 || part >= partsOf(fileSize) || data.byteLength !== length) {
      throw new InvalidError({ file: [{ key: 'upload-cut' }] })
    }
    await tx
      .insert(importParts)
      .values({ domainId: actor.domainId, importId: id, part, data })
      .onConflictDoUpdate({
        target: [importParts.domainId, importParts.importId, importParts.part],
        set: { data },
      })
  })
}
