import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { UnitKind } from '@/core/units/unit'
import { unitPath } from './unit-path'

/** Leads between the departments and the sites. */
export function UnitTabs({ current }: { current: UnitKind }) {
  const t = useTranslations('Departments')
  return (
    <nav aria-label={t('title')} className="mb-4 flex gap-4 border-b">
      {(['department', 'site'] as const).map((kind) => (
        <Link
          key={kind}
          href={unitPath(kind)}
          aria-current={kind === current ? 'page' : undefined}
          className="-mb-px flex min-h-9 items-center border-b-2 border-transparent text-muted hover:text-text aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-text max-sm:min-h-11"
        >
          {t(`of.${kind}.plural`)}
        </Link>
      ))}
    </nav>
  )
}
