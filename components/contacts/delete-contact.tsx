'use client'

import type { ComponentProps } from 'react'
import { ConfirmLink } from '@/components/ui/confirm-link'
import { useListPlace } from './list-place'

/** Deletes the contact of a page, after asking, and leads back to the list that it was opened from. */
export function DeleteContact({
  reader,
  fields,
  ...link
}: ComponentProps<typeof ConfirmLink> & { reader: string }) {
  return <ConfirmLink {...link} fields={{ ...fields, back: useListPlace(reader) }} />
}
