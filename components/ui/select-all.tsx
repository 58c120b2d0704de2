'use client'

import { useEffect, useRef } from 'react'

const boxesOf = (form: HTMLFormElement | null | undefined, name: string) =>
  [...(form?.elements ?? [])].filter(
    (element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.type === 'checkbox' && element.name === name,
  )

/**
 * The checkbox in a table's head that checks every row's (those named `name`) of its form. Hidden without JavaScript.
 */
export function SelectAll({ name, label }: { name: string; label: string }) {
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const form = box.current?.form
    const show = () => {
      const boxes = boxesOf(form, name)
      const checked = boxes.filter((one) => one.checked).length
      if (!box.current) return
      box.current.checked = checked > 0 && checked === boxes.length
      box.current.indeterminate = checked > 0 && checked < boxes.length
    }
    show()
    form?.addEventListener('change', show)
    return () => form?.removeEventListener('change', show)
  })

  return (
    <label className="check check-bare noscript:hidden">
      <input
        ref={box}
        type="checkbox"
        onChange={(event) => {
          for (const one of boxesOf(event.currentTarget.form, name)) one.checked = event.currentTarget.checked
        }}
      />
      <span className="sr-only">{label}</span>
    </label>
  )
}
