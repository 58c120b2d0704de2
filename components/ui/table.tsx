import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon'

/*
 * The roles are written out because `display: block` (cards at phone width) takes a table's meaning away
 * in some browsers.
 */

/**
 * A table with a sticky header and 40 px rows that becomes a list of cards below 640 px.
 * Columns share the width evenly, or as their Th's `className` says (`w-1/4`), and cells keep to one line; with
 * `columns="auto"` the browser looks at the content instead.
 * `<Table label="…"><THead><Tr><Th>…</Th></Tr></THead><TBody><Tr><Td label="…">…</Td></Tr></TBody></Table>`
 */
export function Table({
  label,
  columns = 'fixed',
  children,
}: {
  label: string
  columns?: 'fixed' | 'auto'
  children: ReactNode
}) {
  return (
    <table
      role="table"
      aria-label={label}
      className={`w-full border-separate border-spacing-0 max-sm:block sm:rounded-lg sm:border sm:bg-surface ${columns === 'fixed' ? 'sm:table-fixed' : ''}`}
    >
      {children}
    </table>
  )
}

/** The header rows; on a phone they are there for screen readers only. */
export function THead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup" className="max-sm:sr-only">
      {children}
    </thead>
  )
}

/** The rows. */
export function TBody({ children }: { children: ReactNode }) {
  return (
    <tbody role="rowgroup" className="max-sm:grid max-sm:gap-2">
      {children}
    </tbody>
  )
}

/** A row; a card on a phone. A row with a checked checkbox is tinted. */
export function Tr({ className = '', ...rest }: ComponentProps<'tr'>) {
  return (
    <tr
      role="row"
      className={`group/row max-sm:relative max-sm:block max-sm:rounded-lg max-sm:border max-sm:bg-surface max-sm:px-3 max-sm:py-2 [tbody>&]:hover:bg-hover [tbody>&]:has-[input:checked]:bg-selected ${className}`}
      {...rest}
    />
  )
}

/** How a column is sorted now. */
export type SortDirection = 'ascending' | 'descending'

/** A column's head. With `sortHref` it is a link; `sorted` is the present direction, and only one column has it. */
export function Th({
  children,
  sortHref,
  sorted,
  className = '',
  align = 'left',
}: {
  children: ReactNode
  sortHref?: string
  sorted?: SortDirection
  className?: string
  align?: 'left' | 'right'
}) {
  const arrow =
    sorted === 'ascending' ? 'chevron-up' : sorted === 'descending' ? 'chevron-down' : 'chevrons-up-down'
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted}
      className={`sticky top-(--shell-header) z-10 h-9 border-b bg-surface px-3 text-[0.8125rem] font-medium whitespace-nowrap text-muted first:rounded-tl-lg last:rounded-tr-lg ${align === 'right' ? 'text-right' : 'text-left'} ${className}`}
    >
      {sortHref === undefined ? (
        children
      ) : (
        <Link
          href={sortHref}
          scroll={false}
          prefetch={false}
          className={`group/sort -mx-1 inline-flex h-7 items-center gap-1 rounded px-1 hover:text-text ${sorted ? 'text-text' : ''}`}
        >
          {children}
          <Icon
            name={arrow}
            className={`size-3.5 ${sorted ? '' : 'opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100'}`}
          />
        </Link>
      )}
    </th>
  )
}

/**
 * A cell. `label` is the column's name, shown before the value on a phone. `kind`: `title` is the card's heading line,
 * `select` holds the row's checkbox, `actions` its menu (both in the card's corner); a cell without content is left
 * out of the card. `wrap` lets a long text take more lines.
 */
export function Td({
  children,
  label,
  kind = 'value',
  wrap = false,
  className = '',
  align = 'left',
}: {
  children?: ReactNode
  label?: string
  kind?: 'value' | 'title' | 'select' | 'actions'
  wrap?: boolean
  className?: string
  align?: 'left' | 'right'
}) {
  return (
    <td
      role="cell"
      data-label={label}
      className={`h-10 px-3 py-1 sm:border-b sm:group-last/row:border-b-0 ${cells[kind]} ${wrap || kind === 'select' || kind === 'actions' ? '' : 'sm:truncate'} ${align === 'right' ? 'sm:text-right' : ''} ${className}`}
    >
      {children}
    </td>
  )
}

const cells = {
  value:
    'max-sm:flex max-sm:h-auto max-sm:gap-3 max-sm:px-0 max-sm:empty:hidden max-sm:before:w-24 max-sm:before:shrink-0 max-sm:before:text-muted max-sm:before:content-[attr(data-label)]',
  title: 'font-medium max-sm:block max-sm:h-auto max-sm:px-0 max-sm:pr-24 max-sm:text-base',
  select: 'w-10 pr-0 max-sm:absolute max-sm:top-0 max-sm:right-11 max-sm:h-auto max-sm:w-auto max-sm:p-0',
  actions:
    'w-12 text-right max-sm:absolute max-sm:top-0 max-sm:right-0 max-sm:h-auto max-sm:w-auto max-sm:p-0',
}
