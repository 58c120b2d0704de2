'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Where a row stands: the beginning of its fields' names, its place from 1, and where it stood when it was sent. */
export type RowPlace = { name: string; number: number; sentAs: string }

/**
 * The rows of a list of the form with a button to add one and one each to remove it. With JavaScript it happens here;
 * without, the buttons send the form with the intents `add-<list>` and `remove-<list>-<index>`.
 * `children` renders a row's fields.
 */
export function RowList<Row>({
  list,
  rows,
  blank,
  legend,
  addLabel,
  removeLabel,
  onChange,
  children,
}: {
  list: string
  rows: readonly Row[]
  blank: (index: number) => Row
  legend: ReactNode
  addLabel: string
  removeLabel: (number: number) => string
  onChange?: () => void
  children: (row: Row, place: RowPlace) => ReactNode
}) {
  const t = useTranslations('ContactForm')
  const box = useRef<HTMLFieldSetElement>(null)
  const [shown, setShown] = useState(() => rows.map((row, key) => ({ row, key, sentAs: `${list}[${key}]` })))
  const focus = useRef<'last' | 'add'>(undefined)

  useEffect(() => {
    if (!focus.current) return
    const fields = box.current?.querySelectorAll<HTMLElement>('[data-row]')
    const target =
      focus.current === 'last'
        ? fields?.[fields.length - 1]?.querySelector<HTMLElement>('[data-first]')
        : undefined
    ;(target ?? box.current?.querySelector<HTMLElement>('[data-add]'))?.focus()
    // A row that came or went is a change like typing: drafts and guards listen for it.
    box.current?.dispatchEvent(new Event('input', { bubbles: true }))
    onChange?.()
    focus.current = undefined
  }, [shown, onChange])

  return (
    <fieldset ref={box} className="min-w-0">
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className="grid grid-cols-1 gap-2">
        {shown.map(({ row, key, sentAs }, index) => (
          <div
            key={key}
            data-row
            className="flex items-start gap-2 max-sm:rounded-lg max-sm:border max-sm:p-2"
          >
            <div className="min-w-0 flex-1">
              {children(row, { name: `${list}[${index}]`, number: index + 1, sentAs })}
            </div>
            <Button
              type="submit"
              name="intent"
              value={`remove-${list}-${index}`}
              formNoValidate
              variant="ghost"
              iconOnly
              aria-label={removeLabel(index + 1)}
              title={t('remove')}
              onClick={(event) => {
                event.preventDefault()
                setShown(shown.filter((one) => one.key !== key))
                focus.current = 'add'
              }}
            >
              <Icon name="x" className="size-4 text-muted" />
            </Button>
          </div>
        ))}
      </div>
      <Button
        type="submit"
        name="intent"
        value={`add-${list}`}
        formNoValidate
        variant="ghost"
        size="small"
        data-add
        className={`-ml-2 text-accent-text ${shown.length > 0 ? 'mt-1.5' : ''}`}
        onClick={(event) => {
          event.preventDefault()
          const key = Math.max(-1, ...shown.map((one) => one.key)) + 1
          setShown([...shown, { row: blank(shown.length), key, sentAs: '' }])
          focus.current = 'last'
        }}
      >
        <Icon name="plus" className="size-3.5" />
        {addLabel}
      </Button>
    </fieldset>
  )
}
