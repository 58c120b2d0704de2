'use client'

import { useEffect, useRef, useState } from 'react'
import { Banner } from './banner'
import { Button } from './button'
import { forgetDraft, readDraft, writeDraft } from './draft-store'
import type { FormValues } from './draft-store'
import { readForm, writeForm } from './form-values'

/** How a form with rows of its own reads and writes its values (they must survive JSON). */
export type DraftAccess = { read: () => unknown; write: (values: unknown) => void }

const writingPause = 200

/**
 * Keeps what is typed into the form it stands in, in this tab, and puts it back after Back, a crash or signing in
 * again; then it says so and offers to discard it. `name` is the draft's name ("contact:new"). Passing
 * `access` replaces reading and writing the form's fields. The draft stays until ForgetDraft runs (Toast's
 * `savedDraft`) or it is discarded.
 */
export function DraftKeeper({
  name,
  words,
  access,
}: {
  name: string
  words: { restored: string; discard: string }
  access?: DraftAccess
}) {
  const marker = useRef<HTMLDivElement>(null)
  const original = useRef<unknown>(undefined)
  const accessNow = useRef(access)
  const [restored, setRestored] = useState(false)

  useEffect(() => {
    accessNow.current = access
  })

  useEffect(() => {
    const form = formOf(marker.current)
    original.current ??= read(form, accessNow.current)
    const draft = readDraft(name)
    if (draft !== undefined && JSON.stringify(draft) !== JSON.stringify(original.current)) {
      write(form, accessNow.current, draft)
      setRestored(true)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      clearTimeout(timer)
      timer = undefined
      const values = read(form, accessNow.current)
      if (JSON.stringify(values) === JSON.stringify(original.current)) forgetDraft(name)
      else writeDraft(name, values)
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, writingPause)
    }
    const now = () => {
      if (timer !== undefined) keep()
    }
    form?.addEventListener('input', soon)
    form?.addEventListener('submit', keep, true)
    window.addEventListener('pagehide', now)
    return () => {
      now()
      form?.removeEventListener('input', soon)
      form?.removeEventListener('submit', keep, true)
      window.removeEventListener('pagehide', now)
    }
  }, [name])

  return (
    <div ref={marker} className={restored ? 'mb-4' : 'hidden'}>
      {restored && (
        <Banner
          announce="status"
          actions={
            <Button
              size="small"
              onClick={() => {
                write(formOf(marker.current), accessNow.current, original.current)
                setRestored(false)
                forgetDraft(name)
              }}
            >
              {words.discard}
            </Button>
          }
        >
          {words.restored}
        </Banner>
      )}
    </div>
  )
}

const formOf = (marker: Element | null) => marker?.closest('form') ?? undefined

const read = (form: HTMLFormElement | undefined, access: DraftAccess | undefined) =>
  access ? access.read() : form && readForm(form)

function write(form: HTMLFormElement | undefined, access: DraftAccess | undefined, values: unknown): void {
  if (access) access.write(values)
  else if (form && isFormValues(values)) writeForm(form, values)
}

const isFormValues = (values: unknown): values is FormValues =>
  Array.isArray(values) &&
  values.every(
    (entry) => Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string',
  )
