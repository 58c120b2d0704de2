import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AutoSubmit } from './auto-submit'
import { buttonStyle } from './button-style'
import { Button } from './button'
import { HiddenFields } from './hidden-fields'
import type { KeptFields } from './hidden-fields'
import { Icon } from './icon'
import { Select } from './select'

/** How many there are: exactly, or (`more`) more than that. */
export type Total = { count: number; more?: boolean }

/** The sizes a page can have, and where the form that changes it leads. `keep` are the other parameters to keep. */
export type PageSize = {
  current: number
  sizes: readonly number[]
  action: string
  keep?: KeptFields
  name?: string
}

/**
 * The foot of a list: which part is shown, how many there are, previous and next as links (absent at the ends),
 * and the page size. All of it is optional, and nothing is there where there is nothing to go through.
 */
export function Pagination({
  total,
  range,
  previousHref,
  nextHref,
  pageSize,
}: {
  total?: Total
  range?: { from: number; to: number }
  previousHref?: string
  nextHref?: string
  pageSize?: PageSize
}) {
  const t = useTranslations('Ui')
  if (total?.count === 0 && !previousHref && !nextHref) return null
  const count = { total: total?.count ?? 0 }
  const summary = range
    ? t(!total ? 'range' : total.more ? 'rangeOfMore' : 'rangeOf', { ...range, ...count })
    : total && t(total.more ? 'totalMore' : 'total', count)
  return (
    <nav aria-label={t('pages')} className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <p className="text-muted tabular-nums">{summary}</p>
      <div className="flex flex-wrap items-center gap-2 max-sm:w-full max-sm:justify-between">
        {pageSize && <PageSizeForm {...pageSize} />}
        <div className="flex gap-2 max-sm:w-full max-sm:*:flex-1">
          <Step href={previousHref} rel="prev" label={t('previous')} />
          <Step href={nextHref} rel="next" label={t('next')} />
        </div>
      </div>
    </nav>
  )
}

function Step({ href, rel, label }: { href?: string; rel: 'prev' | 'next'; label: string }) {
  const content = (
    <>
      {rel === 'prev' && <Icon name="chevron-left" />}
      {label}
      {rel === 'next' && <Icon name="chevron-right" />}
    </>
  )
  return href === undefined ? (
    <span aria-disabled="true" className={buttonStyle({})}>
      {content}
    </span>
  ) : (
    <Link href={href} prefetch={false} rel={rel} className={buttonStyle({})}>
      {content}
    </Link>
  )
}

function PageSizeForm({ current, sizes, action, keep = {}, name = 'size' }: PageSize) {
  const t = useTranslations('Ui')
  return (
    <form action={action} className="flex items-center gap-2">
      <HiddenFields fields={keep} />
      <label htmlFor="page-size" className="text-muted">
        {t('perPage')}
      </label>
      <Select
        id="page-size"
        name={name}
        defaultValue={String(current)}
        options={sizes.map((size) => ({ value: String(size), label: String(size) }))}
      />
      <Button type="submit" className="scripted:hidden">
        {t('apply')}
      </Button>
      <AutoSubmit />
    </form>
  )
}
