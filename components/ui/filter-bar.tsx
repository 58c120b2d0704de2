import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AutoSubmit } from './auto-submit'
import { Button } from './button'
import { buttonStyle } from './button-style'
import { HiddenFields } from './hidden-fields'
import type { KeptFields } from './hidden-fields'
import { Icon } from './icon'
import { Input } from './input'
import { Select } from './select'
import type { SelectOption } from './select'

/** A filter: parameter, its name in words, its choices (the first one, with value '', stands for all). */
export type Filter = { name: string; label: string; value?: string; options: readonly SelectOption[] }

/**
 * Search and filters above a list, a GET form to `action`: `q` and one parameter a filter, `keep` (sort, page size)
 * travels along. Results follow while typing; without JavaScript there is a button. `clearHref` shows "Clear filters".
 */
export function FilterBar({
  action,
  plainAction,
  searchLabel,
  query,
  placeholder,
  filters = [],
  keep = {},
  clearHref,
  children,
}: {
  action: string
  /** Where the form goes without JavaScript, when that is another place. */
  plainAction?: string
  searchLabel: string
  query?: string
  placeholder?: string
  filters?: readonly Filter[]
  keep?: KeptFields
  clearHref?: string
  children?: ReactNode
}) {
  const t = useTranslations('Ui')
  return (
    <search>
      <form action={action} className="group/filter mb-3 flex flex-wrap items-center gap-2">
        <HiddenFields fields={keep} />
        <div className="relative w-72 max-sm:w-full">
          <Icon
            name="search"
            className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-muted group-has-[[data-pending]]/filter:text-accent-text"
          />
          <Input
            type="search"
            name="q"
            aria-label={searchLabel}
            placeholder={placeholder ?? searchLabel}
            defaultValue={query}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
            className="pr-2 pl-8"
          />
        </div>
        {filters.map((filter) => (
          <Select
            key={filter.name}
            name={filter.name}
            aria-label={filter.label}
            defaultValue={filter.value ?? ''}
            options={filter.options}
            className="w-auto max-w-52 max-sm:max-w-none max-sm:flex-[1_1_45%]"
          />
        ))}
        {children}
        <Button type="submit" formAction={plainAction} className="scripted:hidden">
          {t('search')}
        </Button>
        {clearHref !== undefined && (
          <Link href={clearHref} prefetch={false} className={buttonStyle({ variant: 'ghost' })}>
            <Icon name="x" />
            {t('clearFilters')}
          </Link>
        )}
        <AutoSubmit />
      </form>
    </search>
  )
}
