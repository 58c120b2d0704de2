import type { ReactNode } from 'react'
import { highlighted } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import { Td } from '@/components/ui/table'
import type { ContactRowView, Few } from './contact-row-view'

/** How rows are chosen: one by one, or all of them on every page. */
export type Selection = 'some' | 'all'

/** The words of a row. `{name}` in them stands for the contact's name. */
export type RowWords = Record<
  'sharedMark' | 'star' | 'select' | 'edit' | 'editOne' | 'delete' | 'deleteOne',
  string
>

// Made once: there is one in every row.
const starIcon = Icon({ name: 'star' })

/** A cell that shows a value: which, contacts.css knows by its place. */
export function value(content: ReactNode) {
  return <td role="cell">{content}</td>
}

/** What selects a row. */
export function checkbox({ id, name }: ContactRowView, select: Selection, word: string) {
  return (
    <label>
      <input
        type="checkbox"
        aria-label={word.replace('{name}', () => name)}
        name={select === 'some' ? 'id' : undefined}
        value={id}
        defaultChecked={select === 'all'}
        disabled={select === 'all'}
      />
    </label>
  )
}

/** The name, which leads to the contact. */
export function nameLink({ id, nameParts: [before, strong, after] }: ContactRowView) {
  return (
    <a href={`/contacts/${id}`}>
      {highlighted(before)}
      <strong>{highlighted(strong)}</strong>
      {highlighted(after)}
    </a>
  )
}

/** The cell of the star, a button of the form around the list that sets it or takes it away. */
export function star({ id, name }: ContactRowView, isStarred: boolean, word: string) {
  return Td({
    className: 'cell-star',
    children: (
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
        {starIcon}
      </button>
    ),
  })
}

/** The first tags, each a link to all that have it. */
export function tagLinks({ shown, more: rest }: ContactRowView['tags']) {
  return (
    <>
      {shown.map(({ tag, href }) => (
        <a key={href} href={href} className="tag">
          {highlighted(tag)}
        </a>
      ))}
      {more(rest)}
    </>
  )
}

/** When a contact was changed. */
export function moment({ iso, day, moment: whole }: ContactRowView['updated']) {
  return (
    <time dateTime={iso} title={whole}>
      {day}
    </time>
  )
}

/** What the reader may do with a contact: links whose icons are in contacts.css. */
export function actions({ id, name, may }: ContactRowView, words: RowWords) {
  return (
    <>
      {may && may !== 'delete' && (
        <a
          href={`/contacts/${id}/edit`}
          aria-label={words.editOne.replace('{name}', () => name)}
          title={words.edit}
        />
      )}
      {may && may !== 'edit' && (
        <a
          href={`/contacts/delete?id=${id}`}
          aria-label={words.deleteOne.replace('{name}', () => name)}
          title={words.delete}
        />
      )}
    </>
  )
}

/** The first of several numbers or addresses. */
export function several({ shown, more: rest }: Few) {
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
