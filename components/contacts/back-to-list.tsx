'use client'

import { BackLink } from '@/components/ui/back-link'
import { useListPlace } from './list-place'

/** Leads from a contact back to the list that it was opened from, where one was: the same search, order and page. */
export function BackToList({ reader, words }: { reader: string; words: { all: string; shared: string } }) {
  const href = useListPlace(reader)
  return <BackLink href={href} label={href.startsWith('/users/') ? words.shared : words.all} />
}
