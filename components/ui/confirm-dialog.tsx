'use client'

import { useState, useTransition } from 'react'
import { Button } from './button'
import { Dialog, DialogButtons } from './dialog'

/** The words of a question: what will happen, and the two answers. */
export type Question = { title: string; text: string; confirm: string; cancel: string }

/**
 * Asks before something is done. Confirming runs `onConfirm` and keeps the dialog, busy, until it has ended.
 * Cancel has the focus at first.
 */
export function ConfirmDialog({
  question,
  danger = true,
  onConfirm,
  onClose,
}: {
  question: Question
  danger?: boolean
  onConfirm: () => void | Promise<void>
  onClose: () => void
}) {
  const [pending, startTransition] = useTransition()
  const [asked, setAsked] = useState(false)
  const busy = pending || asked
  return (
    <Dialog title={question.title} description={question.text} alert onClose={onClose}>
      <DialogButtons>
        <Button autoFocus onClick={onClose}>
          {question.cancel}
        </Button>
        <Button
          variant={danger ? 'danger' : 'primary'}
          aria-disabled={busy || undefined}
          aria-busy={busy || undefined}
          onClick={() => {
            if (busy) return
            setAsked(true)
            startTransition(async () => {
              await onConfirm()
              onClose()
            })
          }}
        >
          {question.confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
