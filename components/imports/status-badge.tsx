import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ImportStatus } from '@/core/imports/import'

const tones = {
  uploading: 'neutral',
  columns: 'accent',
  rehearsing: 'neutral',
  rehearsed: 'accent',
  importing: 'neutral',
  imported: 'success',
  undoing: 'neutral',
  undone: 'warning',
  failed: 'danger',
} as const

/** Where an import is, in a word; `queued` when it waits for another one, `deleted` when it was given up. */
export function StatusBadge({
  status,
  queued,
  deleted,
}: {
  status: ImportStatus
  queued: boolean
  deleted: boolean
}) {
  const t = useTranslations('Imports')
  if (deleted) return <Badge tone="neutral">{t('statuses.deleted')}</Badge>
  return <Badge tone={tones[status]}>{queued ? t('queuedShort') : t(`statuses.${status}`)}</Badge>
}
