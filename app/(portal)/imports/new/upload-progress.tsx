'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { UploadState } from './use-upload'

type Shown = Extract<UploadState, { status: 'sending' | 'broken' }>

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/** How much of a file has arrived, and what to do when it stopped. */
export function UploadProgress({
  upload,
  goOn,
  stop,
}: {
  upload: Shown
  goOn: () => void
  stop: () => void
}) {
  const t = useTranslations('Upload')
  const format = useFormatter()
  const { sent, total } = upload.progress
  const isSmall = total < MEGABYTE
  const size = (bytes: number) =>
    format.number(isSmall ? Math.ceil(bytes / KILOBYTE) : bytes / MEGABYTE, {
      style: 'unit',
      unit: isSmall ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: isSmall ? 0 : 1,
    })
  const label = t('sent', { sent: size(sent), total: size(total) })
  return (
    <div className="grid gap-3 rounded-lg border bg-surface px-6 py-8">
      <p className="font-medium wrap-anywhere">{t('sending', { name: upload.name })}</p>
      <progress value={sent} max={total} aria-label={label} className="progress" />
      <p className="text-muted tabular-nums">{label}</p>
      <output className="text-muted empty:hidden">
        {upload.status === 'sending' && upload.pause !== null && t('pausing', { seconds: upload.pause })}
        {upload.status === 'sending' && upload.pause === null && sent === total && t('checking')}
      </output>
      {upload.status === 'broken' && (
        <Banner tone="warning" announce="alert" title={t('broken')}>
          {upload.words || t('brokenText')}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2">
        {upload.status === 'broken' && (
          <Button variant="primary" onClick={goOn} autoFocus>
            {t('goOn')}
          </Button>
        )}
        <Button onClick={stop}>{t('stop')}</Button>
      </div>
    </div>
  )
}
