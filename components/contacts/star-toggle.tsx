'use client'

import { useMemo } from 'react'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { useStars } from './use-stars'

/** The reader's star on a contact's own page, set in place; without JavaScript its form leads back to the page. */
export function StarToggle({
  id,
  starred,
  label,
  renderedFor,
}: {
  id: string
  starred: boolean
  label: string
  renderedFor: string
}) {
  const rows = useMemo(() => [{ id, starred }], [id, starred])
  const { press, isStarred } = useStars(rows, renderedFor)
  const isOn = isStarred({ id, starred })
  return (
    <form action={`/contacts/${id}/star`} method="post" className="contents">
      <HiddenFields fields={{ renderedFor, back: `/contacts/${id}` }} />
      <button
        type="submit"
        formAction={`/contacts/${id}/star`}
        formMethod="post"
        name="star"
        value={isOn ? 'off' : 'on'}
        aria-pressed={isOn}
        aria-label={label}
        title={label}
        data-contact={id}
        onClick={press}
        className="star size-8"
      >
        <Icon name="star" />
      </button>
    </form>
  )
}
