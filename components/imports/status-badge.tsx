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

/** Where an import is, in a word; `queued` when it waits for another one. */
export function StatusBadge({ status, queued }: { status: ImportStatus; queued: boolean }) {
  const t = useTranslations('Imports')
  return <Badge tone={tones[status]}>{queued ? t('queuedShort') : t(`statuses.${status}`)}</Badge>
}
