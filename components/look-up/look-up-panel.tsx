'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { EntryItem } from './entry-item'
import { type LookUpAnswer } from './look-up-answer'
import { LookUpFailure } from './look-up-failure'
import { LookUpSearch } from './look-up-search'
import type { LookUpWords } from './look-up-words'
import { type Query, useLookUp } from './use-look-up'

/** Goes up and down through the results from the search field, and back into it. */
function walk(event: KeyboardEvent<HTMLElement>, field: HTMLInputElement | null): void {
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && event.target === field)
  if ((!down && event.key !== 'ArrowUp') || event.nativeEvent.isComposing) return
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')]
  const item = (event.target as HTMLElement).closest('li')
  if (event.target !== field && !item) return
  const at = entries.findIndex((entry) => item?.contains(entry))
  const next = down ? (entries[at + 1] ?? entries[at]) : (entries[at - 1] ?? field)
  event.preventDefault()
  next?.focus()
}

/**
 * Searches while one types, and lists whom it finds. Without JavaScript it is a form of the page `/dock`. `onQuery`
 * hears what is looked for; `target` says where links open, when not here.
 */
export function LookUpPanel({
  words,
  first,
  initial = null,
  target,
  focus = 0,
  onQuery,
}: {
  words: LookUpWords
  first: Query
  initial?: LookUpAnswer | null
  target?: string
  /** The search field takes the focus whenever this grows. */
  focus?: number
  onQuery?: (query: Query) => void
}) {
  const { query, answer, isReading, failed, look, again } = useLookUp(first, initial)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focus === 0) return
    field.current?.focus()
    field.current?.select()
  }, [focus])
  const { q, filter } = query
  useEffect(() => onQuery?.({ q, filter }), [q, filter, onQuery])
  const isEmpty = answer?.entries.length === 0

  return (
    // The keys move the focus among links, which work without them.
    <div
      role="presentation"
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => walk(event, field.current)}
    >
      <LookUpSearch ref={field} page="dock" words={words} query={query} isReading={isReading} look={look} />
      <output aria-live="polite" className="sr-only">
        {isReading ? '' : answer?.told}
      </output>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {failed && <LookUpFailure failed={failed} words={words} again={again} className="border-b" />}
        {isEmpty && <p className="px-3 py-6 text-center text-muted">{words.nothing}</p>}
        <ul aria-label={words.title} aria-busy={isReading}>
          {answer?.entries.map((entry) => (
            <EntryItem key={entry.key} entry={entry} words={words} target={target} />
          ))}
        </ul>
      </div>
    </div>
  )
}
