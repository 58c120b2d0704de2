'use client'

import { useId, useLayoutEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/**
 * A modal dialog for a decision: the browser's own `<dialog>`, which keeps the focus inside, closes on Escape and gives
 * the focus back. It stands at the end of the page, outside any form. `alert` makes it an alertdialog. Mount it to open
 * it; `onClose` is called when the person leaves it by Escape. `description` is read out with the title.
 */
export function Dialog({
  title,
  description,
  alert = false,
  onClose,
  children,
}: {
  title: ReactNode
  description?: ReactNode
  alert?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      role={alert ? 'alertdialog' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-lg border bg-raised p-5 text-text shadow-raised"
    >
      <h2 id={`${id}-title`} className="text-base font-semibold">
        {title}
      </h2>
      {description && (
        <p id={`${id}-text`} className="mt-1 text-muted">
          {description}
        </p>
      )}
      {children}
    </dialog>,
    document.body,
  )
}

/** The buttons at the foot of a dialog, the one that goes on last (on a phone: on top). */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex justify-end gap-2 max-sm:flex-col-reverse">{children}</div>
}
