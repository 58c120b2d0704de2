'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Highlight } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { TBody, Td, Tr } from '@/components/ui/table'
import { useFollowLinks } from '@/components/ui/use-follow-links'
import type { ContactRowView, Marked } from './contact-row-view'

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
  return (
    <TBody onClick={followLinks}>
      {rows.map((row) => (
        <Tr key={row.id}>
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
              <span title={row.sharing?.label}>
                <Icon
                  name={row.sharing?.icon ?? 'users-round'}
                  label={row.sharing?.label ?? words.sharedMark}
                  className="shared-mark size-3.5"
                />
              </span>
            )}
            <a href={`/contacts/${row.id}`} className="row-link">
              {row.nameParts.map((part) =>
                part.strong ? (
                  <strong key={part.text}>
                    <Highlight {...part} />
                  </strong>
                ) : (
                  <Highlight key={part.text} {...part} />
                ),
              )}
            </a>
          </Td>
          <Td label={words.company}>
            <Highlight {...row.company} />
          </Td>
          <Td label={words.jobTitle} className="lg-only">
            <Highlight {...row.title} />
          </Td>
          <Td label={words.phones} className="two-lines">
            <Several items={row.phones} show={2} />
          </Td>
          <Td label={words.email}>
            <Several items={row.emails} show={1} />
          </Td>
          <Td label={words.tags} className="xl-only">
            {row.tags.slice(0, 1).map(({ text, ranges, href }) => (
              <a key={text} href={href} className="tag">
                <span className="truncate">
                  <Highlight text={text} ranges={ranges} />
                </span>
              </a>
            ))}
            <More count={row.tags.length - 1} />
          </Td>
          <Td label={words.updated} className="lg-only">
            <time dateTime={row.updated.iso} title={row.updated.moment}>
              {row.updated.day}
            </time>
          </Td>
          {editable && (
            <Td kind="actions">
              <a
                href={`/users/shared-contacts/${row.id}/edit`}
                aria-label={words.editOne.replace('{name}', () => row.name)}
                title={words.edit}
                className="row-action"
              >
                <Icon name="pencil" />
              </a>
              <a
                href={`/users/shared-contacts/delete?id=${row.id}`}
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

function Several({ items, show }: { items: readonly Marked[]; show: number }) {
  return (
    <>
      {items.slice(0, show).map((item, index) => (
        <span key={index}>
          <Highlight {...item} />
          {index === show - 1 && <More count={items.length - show} />}
        </span>
      ))}
    </>
  )
}

function More({ count }: { count: number }) {
  return count > 0 ? <small> +{count}</small> : null
}
