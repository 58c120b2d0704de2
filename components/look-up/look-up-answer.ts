import type { Marked } from '@/components/ui/highlight'
import type { IconName } from '@/components/ui/icon-name'

/** A number of an entry: `href` dials it, where there is something to dial; `plain` is what is copied. */
export type EntryPhone = { label: string; shown: Marked; href?: string; plain: string }

/** Somebody who was looked up, in the reader's language. */
export type EntryView = {
  /** Its kind and id, as `contact:0190…`. */
  key: string
  name: Marked
  /** Where it is shown in full. */
  href: string
  /** Title and company, or the department of a coworker. */
  detail: Marked
  /** What it is and who has it. */
  mark: { icon: IconName; label: string }
  phones: readonly EntryPhone[]
  /** The first address. */
  email?: { shown: Marked; address: string }
  tags: readonly string[]
  /** The beginning of its notes. */
  notes: string
}

/** What a search answers: the best first; `told` says how many, `seq` of which moment of the domain. */
export type LookUpAnswer = { seq: number; told: string; entries: readonly EntryView[] }

/** The names of the filters, in the order in which they are offered. */
export const filterNames = ['all', 'favorites', 'shared', 'mine', 'coworkers'] as const
export type FilterName = (typeof filterNames)[number]
