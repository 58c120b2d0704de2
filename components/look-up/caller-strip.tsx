import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { EntryItem } from './entry-item'
import type { EntryView } from './look-up-answer'
import type { LookUpWords } from './look-up-words'

/** Who calls: the number, everybody who has it, the best first, or that nobody has and what can be done then. */
export function CallerStrip({
  title,
  entries,
  words,
  also,
  unknown,
  actions,
}: {
  title: string
  entries: readonly EntryView[]
  words: LookUpWords
  /** On whom else the number is, in a sentence. */
  also?: string | undefined
  unknown: string
  actions: ReactNode
}) {
  return (
    <section aria-label={title} className="mb-4 rounded-lg border border-accent bg-surface">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-accent-soft px-3 py-2 last:border-b-0">
        <h2 className="flex items-center gap-2 font-semibold text-accent-text tabular-nums">
          <Icon name="phone" />
          {title}
        </h2>
        <p className="min-w-0 flex-1 text-muted max-sm:basis-full">{entries.length === 0 ? unknown : also}</p>
        {actions}
      </div>
      {entries.length > 0 && (
        <ul className="grid max-h-72 overflow-y-auto">
          {entries.map((entry) => (
            <EntryItem key={entry.key} entry={entry} words={words} />
          ))}
        </ul>
      )}
    </section>
  )
}
