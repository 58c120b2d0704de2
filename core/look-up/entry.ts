import type { Phone } from '@/core/contacts/contact'

/** Somebody who was looked up: a contact that the actor sees, or a coworker of the directory. */
export type Entry = {
  kind: 'contact' | 'coworker'
  id: string
  name: string
  company: string
  title: string
  /** Of a coworker, the one they work in. */
  department: string
  /** In their order; a coworker's is their extension. */
  phones: Phone[]
  emails: string[]
  tags: string[]
  /** At most the first 500 characters. */
  notes: string
  /** Whether it has the actor's star. */
  favorite: boolean
  /** Whether it is somebody's contact, not a Shared Contact. */
  personal: boolean
}

/** What names an entry where it is kept. */
export type EntryKey = Pick<Entry, 'kind' | 'id'>
