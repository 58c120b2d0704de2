'use client'

import type { MouseEvent } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { highlighted } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { TBody, Td, Tr } from '@/components/ui/table'
import { useFollowLinks } from '@/components/ui/use-follow-links'
import type { ContactRowView, Few } from './contact-row-view'
import { sharingMark } from './sharing-mark'
import { useChanged } from './use-changed'
import { useStars } from './use-stars'

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
  | 'star'
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
  mixed,
  renderedFor,
}: {
  rows: readonly ContactRowView[]
  words: RowWords
  select?: Selection
  mixed: boolean
  renderedFor: string
}) {
  const followLinks = useFollowLinks()
  const changed = useChanged(rows)
  const { press, isStarred } = useStars(rows, renderedFor)
  const onClick = (event: MouseEvent) => {
    press(event)
    followLinks(event)
  }
  return (
    <TBody onClick={onClick}>
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
          {mixed && star(row, isStarred(row), words.star)}
          <Td kind="title">
            {mixed ? (
              <span className="name-line">
                {nameLink(row)}
                {sharingMark(row.sharing ?? { icon: 'users-round', label: words.sharedMark })}
              </span>
            ) : (
              nameLink(row)
            )}
          </Td>
          <Td label={words.company}>{highlighted(row.company)}</Td>
          {!mixed && (
            <Td label={words.jobTitle} className="lg-only">
              {highlighted(row.title)}
            </Td>
          )}
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
          <Td kind="actions">
            {row.may && row.may !== 'delete' && (
              <a
                href={`/contacts/${row.id}/edit`}
                aria-label={words.editOne.replace('{name}', () => row.name)}
                title={words.edit}
                className="row-action"
              >
                <Icon name="pencil" />
              </a>
            )}
            {row.may && row.may !== 'edit' && (
              <a
                href={`/contacts/delete?id=${row.id}`}
                aria-label={words.deleteOne.replace('{name}', () => row.name)}
                title={words.delete}
                className="row-action"
              >
                <Icon name="trash" />
              </a>
            )}
          </Td>
        </Tr>
      ))}
    </TBody>
  )
}

// Called and not rendered as components: there are hundreds on a page.
function nameLink({ id, nameParts: [before, strong, after] }: ContactRowView) {
  return (
    <a href={`/contacts/${id}`} className="row-link">
      {highlighted(before)}
      <strong>{highlighted(strong)}</strong>
      {highlighted(after)}
    </a>
  )
}

function star({ id, name }: ContactRowView, isStarred: boolean, word: string) {
  return (
    <Td className="cell-star">
      <button
        type="submit"
        formAction={`/contacts/${id}/star`}
        formMethod="post"
        name="star"
        value={isStarred ? 'off' : 'on'}
        aria-pressed={isStarred}
        aria-label={word.replace('{name}', () => name)}
        data-contact={id}
        className="star"
      >
        <Icon name="star" />
      </button>
    </Td>
  )
}

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
