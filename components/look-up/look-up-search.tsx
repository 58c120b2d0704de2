import type { ComponentProps, Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { filterNames, type FilterName } from './look-up-answer'
import type { LookUpWords } from './look-up-words'
import type { Query } from './use-look-up'

const looks = {
  dock: {
    form: 'gap-1.5 border-b px-3 pb-2',
    field: '',
    icon: 'left-2',
    input: 'pr-1 pl-7',
    select: 'w-32 shrink-0',
  },
  console: {
    form: 'mb-2 flex-wrap gap-2',
    field: 'basis-72',
    icon: 'left-3',
    input: 'h-10 pl-9 text-base',
    select: 'w-40 max-sm:w-full',
  },
}

/** What is searched for and among whom. Without JavaScript it is a form of the page `/dock` or `/console`. */
export function LookUpSearch({
  ref,
  page,
  words,
  query,
  isReading,
  look,
  described,
}: {
  ref: Ref<HTMLInputElement>
  page: keyof typeof looks
  words: LookUpWords
  query: Query
  isReading: boolean
  look: (change: Partial<Query>) => void
  /** What describes the field, and the list that it controls. */
  described?: Pick<ComponentProps<'input'>, 'aria-describedby' | 'aria-controls'>
}) {
  const style = looks[page]
  return (
    <search>
      <form
        action={`/${page}`}
        className={`flex items-center ${style.form}`}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className={`relative min-w-0 flex-1 ${style.field}`}>
          <Icon
            name="search"
            className={`pointer-events-none absolute inset-y-0 my-auto size-4 ${style.icon} ${isReading ? 'text-accent-text' : 'text-muted'}`}
          />
          <Input
            ref={ref}
            type="search"
            name="q"
            aria-label={words.search}
            {...described}
            placeholder={words.placeholder}
            value={query.q}
            onChange={(event) => look({ q: event.target.value })}
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
            className={style.input}
          />
        </div>
        <Select
          name="filter"
          aria-label={words.filter}
          value={query.filter}
          onChange={(event) => look({ filter: event.target.value as FilterName })}
          options={filterNames.map((name) => ({ value: name, label: words.filters[name] }))}
          className={style.select}
        />
        <Button type="submit" className="scripted:hidden">
          {words.submit}
        </Button>
      </form>
    </search>
  )
}
