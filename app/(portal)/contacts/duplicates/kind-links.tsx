import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { addressOf } from '@/app/door/list-address'
import type { Shared } from '@/core/contacts/duplicate-groups'

const kinds: readonly Shared['kind'][] = ['phone', 'email', 'name', 'id']

/** The kind of thing in common that an address names. */
export function kindIn(text: string): Shared['kind'] | undefined {
  return kinds.find((kind) => kind === text)
}

/** Leads to all duplicates, to those with one kind of thing in common, and to those that were set aside. */
export function KindLinks({
  path,
  current,
  aside,
}: {
  path: string
  current: Shared['kind'] | 'aside' | undefined
  /** How many were set aside. */
  aside: number
}) {
  const t = useTranslations('Duplicates')
  return (
    <nav aria-label={t('filter')} className="mb-4 flex flex-wrap gap-x-4 border-b">
      {[undefined, ...kinds].map((kind) => (
        <KindLink key={kind ?? 'all'} href={addressOf(path, { why: kind })} isCurrent={kind === current}>
          {kind ? t(`kinds.${kind}`) : t('all')}
        </KindLink>
      ))}
      {(aside > 0 || current === 'aside') && (
        <KindLink href={addressOf(path, { aside: 'yes' })} isCurrent={current === 'aside'}>
          {t('aside', { count: aside })}
        </KindLink>
      )}
    </nav>
  )
}

function KindLink({ href, isCurrent, children }: { href: string; isCurrent: boolean; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className="-mb-px flex min-h-9 items-center border-b-2 border-transparent text-muted hover:text-text aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-text max-sm:min-h-11"
    >
      {children}
    </Link>
  )
}
