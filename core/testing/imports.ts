import { createHash } from 'node:crypto'
import type { Actor } from '@/core/access/actor'
import { addImportPart } from '@/core/imports/add-part'
import { finishUpload } from '@/core/imports/finish-upload'
import { getImport } from '@/core/imports/get'
import type { ShownReading } from '@/core/imports/shown-reading'
import type { VerdictCounts } from '@/core/imports/import'
import { listJudgedRecords, type JudgedRecord } from '@/core/imports/judged-records'
import { PART_SIZE, partsOf } from '@/core/imports/parts'

import { rehearseImport } from '@/core/imports/rehearse'
import { startImport } from '@/core/imports/start'

/** Sends a file as a browser does, part by part; gives the import's id. */
export async function sendFile(actor: Actor, data: Buffer, fileName: string): Promise<string> {
  const fileHash = createHash('sha256').update(data).digest('hex')
  const { id } = await startImport(actor, {
    target: 'shared',
    fileName,
    fileSize: data.byteLength,
    fileHash,
  })
  for (let part = 0; part < partsOf(data.byteLength); part++) {
    await addImportPart(actor, id, part, data.subarray(part * PART_SIZE, (part + 1) * PART_SIZE))
  }
  await finishUpload(actor, id)
  return id
}

/** A file that was sent and rehearsed, with its first records. */
export type Rehearsal = {
  id: string
  reading: ShownReading
  counts: VerdictCounts
  records: JudgedRecord[]
}

/** Sends a file that can be read and rehearses it as it was understood. */
export async function rehearseFile(actor: Actor, data: Buffer, fileName: string): Promise<Rehearsal> {
  const id = await sendFile(actor, data, fileName)
  const counts = await rehearseImport(actor, id)
  const { reading } = await getImport(actor, id)
  return { id, reading, counts, records: await listJudgedRecords(actor, id) }
}
