import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Message } from '@/core/errors'
import type { ImportTarget } from '@/core/imports/import'
import { LARGEST_FILE, PART_SIZE } from '@/core/imports/parts'
import { uploadFile, type Progress } from './upload-file'
import { UploadError } from './upload-request'

/** Where an upload is: `broken` can go on, `refused` cannot. `pause` in seconds while it waits to try again. */
export type UploadState =
  | { status: 'idle' }
  | { status: 'sending'; name: string; progress: Progress; pause: number | null }
  | { status: 'broken'; name: string; progress: Progress; words: string }
  | { status: 'refused'; message: Message; words?: string }

/** Uploads a file and goes to its import; one at a time. */
export function useUpload(renderedFor: string, target: ImportTarget) {
  const router = useRouter()
  const [upload, setUpload] = useState<UploadState>({ status: 'idle' })
  const current = useRef<{ file: File; controller: AbortController } | null>(null)
  const isSending = upload.status === 'sending'

  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSending])

  async function run(file: File): Promise<void> {
    const controller = new AbortController()
    current.current = { file, controller }
    let progress: Progress = { sent: 0, total: file.size }
    const show = (pause: number | null) => setUpload({ status: 'sending', name: file.name, progress, pause })
    show(null)
    try {
      const id = await uploadFile(file, {
        renderedFor,
        target,
        partSize: PART_SIZE,
        signal: controller.signal,
        onPause: show,
        onProgress: (now) => {
          progress = now
          show(null)
        },
      })
      router.push(`/imports/${id}`)
    } catch (error) {
      if (controller.signal.aborted) return
      if (!(error instanceof UploadError)) {
        setUpload({ status: 'refused', message: { key: 'unreadable-file' } })
      } else if (error.again) setUpload({ status: 'broken', name: file.name, progress, words: error.message })
      else setUpload({ status: 'refused', message: { key: 'invalid-value' }, words: error.message })
    }
  }

  return {
    upload,
    /** Null: nothing was chosen. */
    start: (file: File | null) => {
      if (!file) return setUpload({ status: 'refused', message: { key: 'file-required' } })
      if (file.size === 0) return setUpload({ status: 'refused', message: { key: 'file-empty' } })
      if (file.size > LARGEST_FILE) {
        const params = { max: LARGEST_FILE / PART_SIZE }
        return setUpload({ status: 'refused', message: { key: 'file-too-large', params } })
      }
      return void run(file)
    },
    goOn: () => void (current.current && run(current.current.file)),
    stop: () => {
      current.current?.controller.abort()
      setUpload({ status: 'idle' })
    },
  }
}
