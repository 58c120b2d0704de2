'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { plainText } from '@/components/ui/highlight'
import { ChosenEntry } from './chosen-entry'
import { type Command, commandOf } from './console-keys'
import { ConsoleList } from './console-list'
import type { ConsoleWords } from './console-words'
import { KeyHints } from './key-hints'
import type { EntryView, LookUpAnswer } from './look-up-answer'
import { LookUpFailure } from './look-up-failure'
import { LookUpSearch } from './look-up-search'
import { type Query, useLookUp } from './use-look-up'
import { useRecent } from './use-recent'

const consoleAddress = ({ q, filter }: Query, chosen: string) =>
  `/console?${new URLSearchParams({ q, filter, chosen })}`

/**
 * The attendant's search, worked by the keyboard: the arrows go from the field into the list, where digits and letters
 * are commands. Whoever is chosen is shown beside it. `recent` is the name under which the browser keeps whom one has
 * looked up. Without JavaScript it is a form, each result a link to the page on which it is `chosen`.
 */
export function Console({
  words,
  first,
  initial,
  chosen: firstChosen,
  recent: recentName,
}: {
  words: ConsoleWords
  first: Query
  initial: LookUpAnswer
  chosen: string
  recent: string
}) {
  const { query, answer, isCurrent, isReading, failed, look, again } = useLookUp(first, initial)
  const recent = useRecent(recentName)
  const [choice, choose] = useState({ key: firstChosen, at: 0 })
  const [said, say] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const detail = useRef<HTMLElement>(null)
  const wasInList = useRef(false)
  const id = useId()

  // Whoever comes here comes to search; a phone's keyboard would cover the page.
  useEffect(() => {
    if (document.activeElement === document.body && matchMedia('(width >= 40rem)').matches)
      field.current?.focus()
  }, [])

  // The focus does not go with whoever had it: the keys would lead nowhere.
  useEffect(() => {
    if (wasInList.current && document.activeElement === document.body) {
      const links = list.current?.querySelectorAll('a')
      const next = links?.[Math.min(choice.at, links.length - 1)] ?? field.current
      next?.focus()
    }
  })

  const showsRecent = query.q.trim() === '' && query.filter === 'all' && recent.entries.length > 0
  const entries = showsRecent ? recent.entries : (answer?.entries ?? [])
  const found = entries.findIndex(({ key }) => key === choice.key)
  // Whoever came after one who is gone takes the place.
  const at = found < 0 ? Math.max(0, Math.min(choice.at, entries.length - 1)) : found
  const chosen = entries[at]

  const ask = (change: Partial<Query>) => {
    choose({ key: '', at: 0 })
    say('')
    look(change)
  }
  const links = () => [...(list.current?.querySelectorAll('a') ?? [])]
  const moveTo = (place: number) => {
    const link = links()[place]
    if (link) link.focus()
    else if (place < 0) field.current?.focus()
  }
  const call = (number: number | null) => {
    const which = number === null ? '[data-number]' : `[data-number="${number}"]`
    detail.current?.querySelector<HTMLAnchorElement>(which)?.click()
  }
  const copy = async (entry: EntryView) => {
    const phone = entry.phones.find(({ href }) => href) ?? entry.phones[0]
    if (!phone) return say(words.noNumber)
    recent.remember(entry)
    try {
      await navigator.clipboard.writeText(phone.plain)
      say(words.copiedNumber.replace('{number}', () => plainText(phone.shown)))
    } catch {
      say(words.copyFailed)
    }
  }
  const perform = (command: Command, where: 'field' | 'list') => {
    // From the field also to the only one there is.
    if (command.kind === 'move') return moveTo(Math.min(at + command.by, entries.length - 1))
    if (command.kind === 'first') return moveTo(0)
    if (command.kind === 'last') return moveTo(entries.length - 1)
    if (command.kind === 'leave') return where === 'list' ? field.current?.focus() : ask({ q: '' })
    // What is on the screen may not answer what was typed, and a call cannot be taken back.
    if (!chosen || (!isCurrent && !showsRecent)) return
    // Nor does who stands first in a list that nobody asked for.
    if (where === 'field' && query.q.trim() === '' && chosen.key !== choice.key) return
    if (command.kind === 'call') call(command.number)
    else void copy(chosen)
  }
  const onKey = (event: KeyboardEvent) => {
    const where =
      event.target === field.current ? 'field' : list.current?.contains(event.target as Node) ? 'list' : null
    const command = where && !event.nativeEvent.isComposing && commandOf(event.nativeEvent, where)
    if (!command) return
    event.preventDefault()
    perform(command, where)
  }

  return (
    // The keys are those of the combobox and its list.
    <div
      role="presentation"
      data-console
      onKeyDown={onKey}
      onFocus={(event) => (wasInList.current = list.current?.contains(event.target) ?? false)}
      onBlur={() => (wasInList.current = false)}
    >
      <LookUpSearch
        ref={field}
        page="console"
        words={words}
        query={query}
        isReading={isReading}
        look={ask}
        described={{ 'aria-describedby': `${id}-keys`, 'aria-controls': `${id}-list` }}
      />
      <KeyHints id={`${id}-keys`} words={words} />
      <output aria-live="polite" className={said ? 'mb-2 block text-success-text' : 'sr-only'}>
        {said || (isReading ? '' : answer?.told)}
      </output>
      {failed && <LookUpFailure failed={failed} words={words} again={again} className="mb-2 rounded-md" />}
      <div className="grid items-start gap-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <ConsoleList
          ref={list}
          id={`${id}-list`}
          title={showsRecent ? words.recent : words.results}
          nothing={words.nothing}
          entries={entries}
          chosen={at}
          hrefOf={({ key }) => consoleAddress(query, key)}
          choose={(key, at) => choose({ key, at })}
        />
        {chosen && (
          <section
            ref={detail}
            aria-label={plainText(chosen.name)}
            className="min-w-0 rounded-lg border bg-surface px-4 py-3 max-md:order-first md:sticky md:top-[calc(var(--shell-header)+1rem)]"
          >
            <ChosenEntry entry={chosen} words={words} onUse={() => recent.remember(chosen)} />
          </section>
        )}
      </div>
    </div>
  )
}
