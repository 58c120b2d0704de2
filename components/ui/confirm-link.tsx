'use client'

import { useState } from 'react'
import type { ComponentProps } from 'react'
import { ButtonLink } from './button'
import { ConfirmDialog } from './confirm-dialog'
import type { Question } from './confirm-dialog'

/**
 * A link to a page that asks for confirmation. With JavaScript it asks in a dialog instead and calls `action`, the
 * same server action as that page's form, with `fields` as form data. Takes ButtonLink's props.
 */
export function ConfirmLink({
  question,
  action,
  fields,
  danger,
  ...link
}: ComponentProps<typeof ButtonLink> & {
  question: Question
  action: (form: FormData) => void | Promise<void>
  fields: Record<string, string | readonly string[]>
  danger?: boolean
}) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <ButtonLink
        {...link}
        prefetch={false}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
          event.preventDefault()
          setOpen(true)
        }}
      />
      {open && (
        <ConfirmDialog
          question={question}
          danger={danger}
          onConfirm={() => action(formDataOf(fields))}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

function formDataOf(fields: Record<string, string | readonly string[]>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  }
  return form
}
