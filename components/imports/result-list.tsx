import { useFormatter, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-name'
import type { ResultCounts } from '@/core/imports/import'

const parts: readonly (readonly [Exclude<keyof ResultCounts, 'deleted'>, IconName, string])[] = [
  ['added', 'circle-plus', 'text-success-text'],
  ['updated', 'pencil', 'text-accent-text'],
  ['same', 'equal', 'text-muted'],
  ['skipped', 'chevron-right', 'text-muted'],
  ['refused', 'ban', 'text-danger-text'],
]

/** What became of the records of a file: parts that add up to what was read. */
export function ResultList({ results }: { results: ResultCounts }) {
  const t = useTranslations('Imports.results')
  const format = useFormatter()
  const read = parts.reduce((sum, [part]) => sum + results[part], 0)
  return (
    <dl className="max-w-md rounded-lg border bg-surface [&>div+div]:border-t">
      {parts.map(([part, icon, ink]) => (
        <div key={part} className="flex items-center gap-2.5 px-4 py-2">
          <Icon name={icon} className={`size-4 ${ink}`} />
          <dt className="flex-1">{t(part)}</dt>
          <dd className="font-medium tabular-nums">{format.number(results[part])}</dd>
        </div>
      ))}
      <div className="flex items-center gap-2.5 bg-hover px-4 py-2 font-semibold">
        <dt className="flex-1 pl-6.5">{t('read')}</dt>
        <dd className="tabular-nums">{format.number(read)}</dd>
      </div>
      {results.deleted > 0 && (
        <div className="flex items-center gap-2.5 px-4 py-2">
          <Icon name="trash" className="size-4 text-danger-text" />
          <dt className="flex-1">{t('deleted')}</dt>
          <dd className="font-medium tabular-nums">{format.number(results.deleted)}</dd>
        </div>
      )}
    </dl>
  )
}
