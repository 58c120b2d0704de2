'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { highlighted } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { TBody, Td, Tr } from '@/components/ui/table'
import { useFollowLinks } from '@/components/ui/use-follow-links'
import type { ContactRowView, Few } from './contact-row-view'
import { useChanged } from './use-changed'

/** How rows are chosen: one by one, or all of them on every page. */
export type Selection = 'some' | 'all'

/** The words of a row. `{name}` in them stands for the contact's name. */
export type RowWords = Record<
  | 'company'
  | 'jobTitle'
  | 'phones'
  | 'email'
  | 'tags'
  | 'updated'
  | 'sharedMark'
  | 'select'
  | 'edit'
  | 'editOne'
  | 'delete'
  | 'deleteOne',
  string
>

/**
 * The rows of a list of contacts. They are rendered in the browser's part of the page: as data they are a fraction of
 * what they are as elements, and a list is what is asked for most.
 */
export function ContactRows({
  rows,
  words,
  select,
  editable,
  showShared,
}: {
  rows: readonly ContactRowView[]
  words: RowWords
  select?: Selection
  editable: boolean
  showShared: boolean
}) {
  const followLinks = useFollowLinks()
  const changed = useChanged(rows)
  return (
    <TBody onClick={followLinks}>
      {rows.map((row) => (
        <Tr key={row.id} data-changed={changed.has(row.id) || undefined}>
          {select && (
            <Td kind="select">
              <Checkbox
                hideLabel
                label={words.select.replace('{name}', () => row.name)}
                name={select === 'some' ? 'id' : undefined}
                value={row.id}
                defaultChecked={select === 'all'}
                disabled={select === 'all'}
              />
            </Td>
          )}
          <Td kind="title">
            {showShared && (
              <span title={row.sharing?.label ?? words.sharedMark}>
                <Icon
                  name={row.sharing?.icon ?? 'users-round'}
                  label={row.sharing?.label ?? words.sharedMark}
                  className="shared-mark size-3.5"
                />
              </span>
            )}
            <a href={`/contacts/${row.id}`} className="row-link">
              {highlighted(row.nameParts[0])}
              <strong>{highlighted(row.nameParts[1])}</strong>
              {highlighted(row.nameParts[2])}
            </a>
          </Td>
          <Td label={words.company}>{highlighted(row.company)}</Td>
          <Td label={words.jobTitle} className="lg-only">
            {highlighted(row.title)}
          </Td>
          <Td label={words.phones} className="two-lines">
            {several(row.phones)}
          </Td>
          <Td label={words.email}>{several(row.emails)}</Td>
          <Td label={words.tags} className="xl-only">
            {row.tags.shown.map(({ tag, href }) => (
              <a key={href} href={href} className="tag">
                <span className="truncate">{highlighted(tag)}</span>
              </a>
            ))}
            {more(row.tags.more)}
          </Td>
          <Td label={words.updated} className="lg-only">
            <time dateTime={row.updated.iso} title={row.updated.moment}>
              {row.updated.day}
            </time>
          </Td>
          {editable && (
            <Td kind="actions">
              <a
                href={`/contacts/${row.id}/edit`}
                aria-label={words.editOne.replace('{name}', () => row.name)}
                title={words.edit}
                className="row-action"
              >
                <Icon name="pencil" />
              </a>
              <a
                href={`/contacts/delete?id=${row.id}`}
                aria-label={words.deleteOne.replace('{name}', () => row.name)}
                title={words.delete}
                className="row-action"
              >
                <Icon name="trash" />
              </a>
            </Td>
          )}
        </Tr>
      ))}
    </TBody>
  )
}

// Called and not rendered as components: there are hundreds on a page.
function several({ shown, more: rest }: Few) {
  return shown.map((item, index) => (
    <span key={index}>
      {highlighted(item)}
      {index === shown.length - 1 && more(rest)}
    </span>
  ))
}

function more(count = 0) {
  return count > 0 && <small> +{count}</small>
}
