import type { Marked } from '@/components/ui/highlight'

/** The first of several, and how many more there are. */
export type Few<One = Marked> = { shown: readonly One[]; more?: number }

/**
 * Who has a contact: an icon, what it says in words, and the initials of the first members with the number of the
 * others, which stand for the icon of members.
 */
export type SharingView = {
  icon: 'lock' | 'users' | 'phone' | 'users-round'
  label: string
  faces?: readonly string[]
  more?: number
}

/** A contact as a list shows it: formatted, marked, what matches first, and nothing that is not shown. */
export type ContactRowView = {
  id: string
  name: string
  /** Who has it, where contacts of several books are listed and it is no Shared Contact. */
  sharing?: SharingView | undefined
  /** Whether it has the reader's star. */
  starred?: boolean | undefined
  /** What the reader may do with it beside looking at it. */
  may?: 'edit' | 'delete' | 'both' | undefined
  /** The name in parts, the second one strong: it is what a list is looked through by. */
  nameParts: readonly [before: Marked, strong: Marked, after: Marked]
  company: Marked
  title: Marked
  phones: Few
  emails: Few
  /** Each leads to everything that has it. */
  tags: Few<{ tag: Marked; href: string }>
  /** When it was changed: for machines, the day in short, and the whole moment in words. */
  updated: { iso: string; day: string; moment: string }
}
