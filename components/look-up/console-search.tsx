import type { Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { ConsoleWords } from './console-words'
import { filterNames, type FilterName } from './look-up-answer'
import type { Query } from './use-look-up'

/**
 * The search of the console: its field, which the key hints `<id>-keys` describe and which controls the list
 * `<id>-list`, and among whom is searched. Without JavaScript it is a form of the page `/console`.
 */
export function ConsoleSearch({
  ref,
  id,
  words,
  query,
  isReading,
  ask,
}: {
  ref: Ref<HTMLInputElement>
  id: string
  words: ConsoleWords
  query: Query
  isReading: boolean
  ask: (change: Partial<Query>) => void
}) {
  return (
    <search>
      <form
        action="/console"
        className="mb-2 flex flex-wrap items-center gap-2"
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="relative min-w-0 flex-1 basis-72">
          <Icon
            name="search"
            className={`pointer-events-none absolute inset-y-0 left-3 my-auto size-4 ${isReading ? 'text-accent-text' : 'text-muted'}`}
          />
          <Input
            ref={ref}
            type="search"
            name="q"
            aria-label={words.search}
            aria-describedby={`${id}-keys`}
            aria-controls={`${id}-list`}
            placeholder={words.placeholder}
            value={query.q}
            onChange={(event) => ask({ q: event.target.value })}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
            className="h-10 pl-9 text-base"
          />
        </div>
        <Select
          name="filter"
          aria-label={words.filter}
          value={query.filter}
          onChange={(event) => ask({ filter: event.target.value as FilterName })}
          options={filterNames.map((name) => ({ value: name, label: words.filters[name] }))}
          className="w-40 max-sm:w-full"
        />
        <Button type="submit" className="scripted:hidden">
          {words.submit}
        </Button>
      </form>
    </search>
  )
}
