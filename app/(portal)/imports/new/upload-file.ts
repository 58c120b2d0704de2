import type { ImportTarget } from '@/core/imports/import'
import { fileHash } from './file-hash'
import { uploadRequest, type Tries } from './upload-request'

/** How far an upload is; `sent` and `total` in bytes. */
export type Progress = { sent: number; total: number }

export type Upload = Tries & {
  renderedFor: string
  target: ImportTarget
  /** Bytes of each part but the last. */
  partSize: number
  onProgress: (progress: Progress) => void
}

/**
 * Brings a file to the server part by part and has it compared there; gives the import's id. The parts that an earlier
 * upload of the same file brought are not sent again.
 * @throws UploadError
 */
export async function uploadFile(file: File, upload: Upload): Promise<string> {
  const { renderedFor, target, partSize, onProgress } = upload
  const hash = await fileHash(file)
  const facts = { fileName: file.name, fileSize: file.size, fileHash: hash, renderedFor, target }
  const begun = await uploadRequest(
    '/imports/upload',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(facts) },
    upload,
  )
  // Our own route's answer: see app/(portal)/imports/upload/route.ts.
  const { id, partsHere } = (await begun.json()) as { id: string; partsHere: number[] }
  const here = new Set(partsHere)
  for (let part = 0; part * partSize < file.size; part++) {
    const end = Math.min((part + 1) * partSize, file.size)
    if (!here.has(part)) {
      const body = file.slice(part * partSize, end)
      await uploadRequest(`/imports/${id}/parts/${part}`, { method: 'PUT', body }, upload)
    }
    onProgress({ sent: end, total: file.size })
  }
  await uploadRequest(`/imports/${id}/finish`, { method: 'POST' }, upload)
  return id
}
