import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { CurrentInSight } from '@/components/ui/current-in-sight'
import { Icon } from '@/components/ui/icon'
import type { Verdict, VerdictCounts } from '@/core/imports/import'
import { verdictLooks } from './verdict-look'

const shown = Object.keys(verdictLooks) as Verdict[]

/** How many records have each verdict; each count leads to its records alone. */
export function VerdictFilter({
  counts,
  current,
  path,
}: {
  counts: VerdictCounts
  current?: Verdict
  path: string
}) {
  const t = useTranslations('Imports')
  const format = useFormatter()
  return (
    <nav aria-label={t('filter')} className="mb-3 min-w-0">
      <CurrentInSight current={current ?? 'all'} className="flex gap-1.5 p-0.5 sm:flex-wrap">
        {[undefined, ...shown].map((verdict) => (
          <li key={verdict ?? 'all'} className="shrink-0">
            <Link
              href={verdict ? `${path}?verdict=${verdict}` : path}
              scroll={false}
              prefetch={false}
              aria-current={verdict === current ? 'page' : undefined}
              className="flex h-8 items-center gap-1.5 rounded-md border px-2.5 whitespace-nowrap hover:bg-hover aria-[current]:border-(--accent) aria-[current]:bg-accent-soft max-sm:h-11"
            >
              {verdict && (
                <Icon name={verdictLooks[verdict].icon} className={`size-4 ${verdictLooks[verdict].ink}`} />
              )}
              {verdict ? t(`verdicts.${verdict}`) : t('allRecords')}
              <span className="font-semibold tabular-nums">
                {format.number(verdict ? counts[verdict] : counts.read)}
              </span>
            </Link>
          </li>
        ))}
      </CurrentInSight>
    </nav>
  )
}
