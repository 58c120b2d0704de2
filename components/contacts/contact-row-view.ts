import type { MatchRange } from '@/components/ui/highlight'

/** A text with the places where it matches the search. */
export type Marked = { text: string; ranges: readonly MatchRange[] }

/** Who has a contact: an icon, and what it says. */
export type SharingView = { icon: 'lock' | 'users' | 'phone' | 'users-round'; label: string }

/** A contact as a list shows it: formatted, marked, what matches first. */
export type ContactRowView = {
  id: string
  name: string
  /** Shown beside the name where contacts of several books are listed. */
  sharing?: SharingView | undefined
  nameParts: readonly (Marked & { strong: boolean })[]
  company: Marked
  title: Marked
  phones: readonly Marked[]
  emails: readonly Marked[]
  /** Each leads to everything that has it. */
  tags: readonly (Marked & { href: string })[]
  /** When it was changed: for machines, the day in short, and the whole moment in words. */
  updated: { iso: string; day: string; moment: string }
}
