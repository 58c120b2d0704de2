import { createHash } from 'node:crypto'
import type { Actor } from '@/core/access/actor'
import { InvalidError } from '@/core/errors'
import { addImportPart } from '@/core/imports/add-part'
import { finishUpload } from '@/core/imports/finish-upload'
import type { ImportTarget } from '@/core/imports/import'
import { PART_SIZE, partsOf } from '@/core/imports/parts'
import { startImport } from '@/core/imports/start'

/** The largest file that a form brings at once, in bytes: the portal takes 4 MB of a form. */
const LARGEST_AT_ONCE = 3 * PART_SIZE

/** Takes a file that a form brought, as the browser's script does part by part; gives the import's id. */
export async function takeFile(actor: Actor, file: File, target: ImportTarget): Promise<string> {
  if (file.size > LARGEST_AT_ONCE) {
    throw new InvalidError({
      file: [{ key: 'file-too-large', params: { max: LARGEST_AT_ONCE / PART_SIZE } }],
    })
  }
  const data = Buffer.from(await file.arrayBuffer())
  const fileHash = createHash('sha256').update(data).digest('hex')
  const facts = { fileName: file.name, fileSize: data.length, fileHash }
  const { id } = await startImport(actor, { target, ...facts })
  for (let part = 0; part < partsOf(data.length); part++) {
    await addImportPart(actor, id, part, data.subarray(part * PART_SIZE, (part + 1) * PART_SIZE))
  }
  await finishUpload(actor, id)
  return id
}
