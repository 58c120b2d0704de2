import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { addressOf } from '@/app/door/list-address'
import type { Shared } from '@/core/contacts/duplicate-groups'

const kinds: readonly Shared['kind'][] = ['phone', 'email', 'name', 'id']

/** The kind of thing in common that an address names. */
export function kindIn(text: string): Shared['kind'] | undefined {
  return kinds.find((kind) => kind === text)
}

/** Leads to all duplicates, and to those with one kind of thing in common. */
export function KindLinks({ path, current }: { path: string; current: Shared['kind'] | undefined }) {
  const t = useTranslations('Duplicates')
  return (
    <nav aria-label={t('filter')} className="mb-4 flex flex-wrap gap-x-4 border-b">
      {[undefined, ...kinds].map((kind) => (
        <Link
          key={kind ?? 'all'}
          href={addressOf(path, { why: kind })}
          prefetch={false}
          aria-current={kind === current ? 'page' : undefined}
          className="-mb-px flex min-h-9 items-center border-b-2 border-transparent text-muted hover:text-text aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-text max-sm:min-h-11"
        >
          {kind ? t(`kinds.${kind}`) : t('all')}
        </Link>
      ))}
    </nav>
  )
}
