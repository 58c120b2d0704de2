import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import type { FieldControl } from '@/components/ui/field'
import { highlighted, plainText } from '@/components/ui/highlight'
import { Input } from '@/components/ui/input'
import type { LookUpAnswer } from './look-up-answer'
import { useLookUp } from './use-look-up'
import { useScripted } from './use-scripted'

const NOTHING: LookUpAnswer = { seq: 0, told: '', entries: [] }

/** What the field says; `label` is the name of the list. */
export type CoworkerFieldWords = {
  placeholder: string
  label: string
  nobody: string
  failed: string
  signedOut: string
}

/**
 * A form's field that searches the directory while one types, and lists whom it finds below it: the arrows choose,
 * Enter or a press sends the form with `intent` and the chosen one's id after it, Escape closes. Without JavaScript,
 * and where the search cannot be reached, it is a text field, which the form's first button sends.
 */
export function CoworkerField({
  control,
  name,
  typed,
  intent,
  words,
}: {
  control: FieldControl
  name: string
  typed: string
  /** The form's `intent` is this, a colon and the id. */
  intent: string
  words: CoworkerFieldWords
}) {
  const { query, answer, isCurrent, failed, look } = useLookUp(
    { q: typed, filter: 'coworkers' },
    NOTHING,
    false,
  )
  const isScripted = useScripted()
  const { pending } = useFormStatus()
  const [isAsked, setAsked] = useState(false)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const isOpen = isAsked && query.q.trim() !== '' && (failed !== null || answer !== NOTHING)
  const entries = isOpen && !failed ? (answer?.entries ?? []) : []

  const ask = (q: string) => {
    look({ q })
    setAsked(true)
    setAt(0)
  }
  const moveTo = (place: number) => {
    setAt(place)
    list.current?.children[place]?.scrollIntoView({ block: 'nearest' })
  }
  const add = (option: HTMLButtonElement) => {
    if (pending) return
    // Before the list goes: a button that is there no more sends nothing.
    option.form?.requestSubmit(option)
    ask('')
  }
  const onKey = (event: KeyboardEvent) => {
    const count = entries.length
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' && isAsked && count > 0) moveTo((at + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) moveTo((at + count - 1) % count)
    else if (event.key === 'ArrowDown' && !isAsked) ask(query.q)
    else if (event.key === 'Escape' && isOpen) setAsked(false)
    else if (event.key === 'Escape' && query.q !== '') ask('')
    else if (event.key === 'Enter' && failed !== 'failed') {
      const option = list.current?.children[at]
      // What is listed may not answer what was typed.
      if (isCurrent && option instanceof HTMLButtonElement) add(option)
    } else return
    event.preventDefault()
  }
  const combobox = isScripted && {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': entries[at] && `${id}-${at}`,
  }
  const optionAt = (place: number) => ({
    id: `${id}-${place}`,
    role: 'option',
    'aria-selected': place === at,
    'aria-disabled': pending || undefined,
  })
  return (
    <span className="relative block min-w-0 flex-1">
      <Input
        {...control}
        {...combobox}
        name={name}
        value={query.q}
        onChange={(event) => ask(event.target.value)}
        onKeyDown={onKey}
        onBlur={() => setAsked(false)}
        placeholder={words.placeholder}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
      />
      <output aria-live="polite" className="sr-only">
        {isOpen && isCurrent ? (failed ? '' : entries.length === 0 ? words.nobody : answer?.told) : ''}
      </output>
      <div
        className={
          isOpen
            ? 'absolute inset-x-0 top-full z-20 mt-1 rounded-md border bg-raised shadow-raised'
            : 'hidden'
        }
      >
        {failed && (
          <p role="alert" className="px-3 py-2 text-warning-text">
            {words[failed]}
          </p>
        )}
        {!failed && entries.length === 0 && <p className="px-3 py-2 text-muted">{words.nobody}</p>}
        <div
          ref={list}
          {...{ id: `${id}-list`, role: 'listbox', 'aria-label': words.label }}
          className="max-h-64 overflow-y-auto"
        >
          {entries.map((entry, place) => (
            <button
              key={entry.key}
              {...optionAt(place)}
              type="submit"
              tabIndex={-1}
              name="intent"
              value={`${intent}:${entry.key.slice('coworker:'.length)}`}
              // The field keeps the focus: the next one can be typed at once.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.preventDefault()
                add(event.currentTarget)
              }}
              className="flex min-h-9 w-full items-center gap-2 px-3 py-1 text-left hover:bg-hover aria-selected:bg-selected max-sm:min-h-11"
            >
              <span className="min-w-0 shrink-0 max-w-[60%] truncate font-medium">
                {highlighted(entry.name)}
              </span>
              <span className="min-w-0 flex-1 truncate text-[0.8125rem] text-muted">
                {[entry.phones[0] && plainText(entry.phones[0].shown), entry.email?.address]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          ))}
        </div>
      </div>
    </span>
  )
}
