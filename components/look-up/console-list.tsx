import type { Ref } from 'react'
import { highlighted } from '@/components/ui/highlight'
import { Icon } from '@/components/ui/icon'
import type { EntryView } from './look-up-answer'
import { useScripted } from './use-scripted'

/** The console's results: links, of which Tab stops at whoever is chosen, and the arrows go to the others. */
export function ConsoleList({
  ref,
  id,
  title,
  nothing,
  entries,
  chosen,
  hrefOf,
  choose,
}: {
  ref: Ref<HTMLUListElement>
  id: string
  title: string
  nothing: string
  entries: readonly EntryView[]
  /** The place of whoever is chosen. */
  chosen: number
  /** Where somebody is chosen without JavaScript. */
  hrefOf: (entry: EntryView) => string
  choose: (key: string, at: number) => void
}) {
  // Without scripts one goes through all links with Tab.
  const isScripted = useScripted()
  return (
    <section aria-label={title} className="min-w-0 rounded-lg border bg-surface">
      <h2 className="border-b px-3 py-1.5 text-[0.8125rem] text-muted">{title}</h2>
      {entries.length === 0 && <p className="px-3 py-6 text-center text-muted">{nothing}</p>}
      <ul ref={ref} id={id} className="max-h-[60vh] overflow-y-auto">
        {entries.map((entry, index) => (
          <li key={entry.key} className="border-t first:border-t-0">
            <a
              href={hrefOf(entry)}
              aria-current={index === chosen}
              tabIndex={isScripted && index !== chosen ? -1 : undefined}
              onFocus={() => choose(entry.key, index)}
              onClick={(event) => {
                event.preventDefault()
                choose(entry.key, index)
              }}
              className="flex min-h-9 items-center gap-2 px-3 py-1 hover:bg-hover focus-visible:-outline-offset-2 aria-[current=true]:bg-selected max-sm:min-h-11"
            >
              <Icon name={entry.mark.icon} label={entry.mark.label} className="size-3.5 text-muted" />
              <span className="max-w-[60%] shrink-0 truncate font-medium">{highlighted(entry.name)}</span>
              <span className="min-w-0 flex-1 truncate text-[0.8125rem] text-muted">
                {highlighted(entry.detail)}
              </span>
              <span className="shrink-0 text-[0.8125rem] text-muted tabular-nums max-sm:hidden">
                {entry.phones[0] && highlighted(entry.phones[0].shown)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
