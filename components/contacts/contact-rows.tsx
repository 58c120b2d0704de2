'use client'

import type { MouseEvent } from 'react'
import { highlighted } from '@/components/ui/highlight'
import { TBody, Td, Tr } from '@/components/ui/table'
import { useFollowLinks } from '@/components/ui/use-follow-links'
import {
  actions,
  checkbox,
  moment,
  nameLink,
  type RowWords,
  type Selection,
  several,
  star,
  tagLinks,
  value,
} from './contact-cells'
import { type PackedRows, useRows } from './packed-rows'
import { sharingMark } from './sharing-mark'
import { useChanged } from './use-changed'
import { useStars } from './use-stars'

/**
 * The rows of a list of contacts. They are rendered in the browser's part of the page: as data they are a fraction of
 * what they are as elements, and a list is what is asked for most.
 */
export function ContactRows({
  packed,
  words,
  select,
  mixed,
  renderedFor,
}: {
  packed: PackedRows
  words: RowWords
  select?: Selection
  mixed: boolean
  renderedFor: string
}) {
  const rows = useRows(packed)
  const followLinks = useFollowLinks()
  const changed = useChanged(rows)
  const { press, isStarred } = useStars(rows, renderedFor)
  const onClick = (event: MouseEvent) => {
    press(event)
    followLinks(event)
  }
  // Cells are called and not rendered as components, and what they have in common stands in contacts.css: there are
  // hundreds on a page.
  return (
    <TBody onClick={onClick}>
      {rows.map((row) => (
        <Tr key={row.id} data-changed={changed.has(row.id) || undefined}>
          {select && Td({ kind: 'select', children: checkbox(row, select, words.select) })}
          {mixed && star(row, isStarred(row), words.star)}
          {Td({
            kind: 'title',
            children: mixed ? (
              <span className="name-line">
                {nameLink(row)}
                {sharingMark(row.sharing ?? { icon: 'users-round', label: words.sharedMark })}
              </span>
            ) : (
              nameLink(row)
            ),
          })}
          {value(highlighted(row.company))}
          {!mixed && value(highlighted(row.title))}
          {value(several(row.phones))}
          {value(several(row.emails))}
          {value(tagLinks(row.tags))}
          {value(moment(row.updated))}
          {Td({ kind: 'actions', children: actions(row, words) })}
        </Tr>
      ))}
    </TBody>
  )
}
