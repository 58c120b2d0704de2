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
 * `columns="auto"` the browser looks at the content instead. Cards of `plain` say nothing of their columns, where the
 * cells speak for themselves.
 * `<Table label="…"><THead><Tr><Th>…</Th></Tr></THead><TBody><Tr><Td label="…">…</Td></Tr></TBody></Table>`
 */
export function Table({
  label,
  columns = 'fixed',
  cards = 'labelled',
  className,
  children,
}: {
  label: string
  columns?: 'fixed' | 'auto'
  cards?: 'labelled' | 'plain'
  className?: string
  children: ReactNode
}) {
  return (
    <table
      role="table"
      aria-label={label}
      className={classes(
        'data-table',
        columns === 'fixed' && 'data-table-fixed',
        cards === 'plain' && 'data-table-plain',
        className,
      )}
    >
      {children}
    </table>
  )
}

/** The header rows; on a phone they are there for screen readers only. */
export function THead({ children }: { children: ReactNode }) {
  return <thead role="rowgroup">{children}</thead>
}

/** The rows. */
export function TBody(props: ComponentProps<'tbody'>) {
  return <tbody role="rowgroup" {...props} />
}

/** A row; a card on a phone. A row with a checked checkbox is tinted. */
export function Tr(props: ComponentProps<'tr'>) {
  return <tr role="row" {...props} />
}

/** How a column is sorted now. */
export type SortDirection = 'ascending' | 'descending'

/** A column's head. With `sortHref` it is a link; `sorted` is the present direction, and only one column has it. */
export function Th({
  children,
  sortHref,
  sorted,
  className,
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
      className={classes(align === 'right' && 'cell-right', className)}
    >
      {sortHref === undefined ? (
        children
      ) : (
        <Link href={sortHref} scroll={false} prefetch={false} className="sort">
          {children}
          <Icon name={arrow} className="size-3.5" />
        </Link>
      )}
    </th>
  )
}

/**
 * A cell. `label` is the column's name, shown before the value on a phone. `kind`: `title` is the card's heading line,
 * `select` holds the row's checkbox, `actions` its menu (both in the card's corner); a cell without content is left
 * out of the card. `wrap` lets a long text take more lines.
 * Links in a cell are plain inline `<Link>`s (icon first, then text): they end in an ellipsis when they are long.
 */
export function Td({
  children,
  label,
  kind = 'value',
  wrap = false,
  className,
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
      className={classes(kinds[kind], wrap && 'cell-wrap', align === 'right' && 'cell-right', className)}
    >
      {children}
    </td>
  )
}

const kinds = { value: undefined, title: 'cell-title', select: 'cell-select', actions: 'cell-actions' }

const classes = (...names: readonly (string | false | undefined)[]) =>
  names.filter(Boolean).join(' ') || undefined
