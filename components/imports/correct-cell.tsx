'use client'

import { useTranslations } from 'next-intl'
import type { KeyboardEvent, SyntheticEvent } from 'react'
import { useFormStatus } from 'react-dom'
import { addressLines, labels } from '@/components/contacts/form-contact'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import type { CellRow, CellView } from './record-view'

const isLine = (part: string): part is (typeof addressLines)[number] =>
  addressLines.some((line) => line === part)

/** One cell to type in: a label to choose, a text of several lines, or one of one line. `label` names it to a screen reader. */
export function CorrectCell({
  cell: { name, part },
  list,
  id,
  held,
  typed,
  label,
}: {
  cell: CellView
  list: CellRow['field']
  id: string
  held: string
  typed: string
  label: string | undefined
}) {
  const t = useTranslations('ContactForm')
  const hint = { extension: t('extension'), birthday: t('birthdayHint'), tag: label }[part]
  const { pending } = useFormStatus()
  // What would be typed after it was sent would be lost with the answer.
  const control = { id, name: `${name}.value`, 'aria-label': label, autoComplete: 'off', readOnly: pending }
  if (part === 'label') return <LabelCell {...control} list={list as 'phones'} held={held} typed={typed} />
  if (part === 'notes' || part === 'street') {
    return (
      <>
        {part === 'street' && <LineLabel id={id}>{t('lines.street')}</LineLabel>}
        <Textarea
          {...control}
          defaultValue={typed}
          rows={2}
          className="max-h-40 min-h-12! px-2 py-1 text-[0.8125rem]"
        />
      </>
    )
  }
  return (
    <>
      {isLine(part) && <LineLabel id={id}>{t(`lines.${part}`)}</LineLabel>}
      <Input
        {...control}
        defaultValue={typed}
        spellCheck={false}
        placeholder={hint}
        className="px-2 text-[0.8125rem] sm:h-7"
      />
    </>
  )
}

function LineLabel({ id, children }: { id: string; children: string }) {
  return (
    <label htmlFor={id} className="text-xs text-muted">
      {children}
    </label>
  )
}

const keep = (event: SyntheticEvent) => event.preventDefault()
const keepButTab = (event: KeyboardEvent) => {
  if (event.key !== 'Tab') event.preventDefault()
}

/** A label is a known one, or that of the record, which says it in its own words. Nothing is read as "Other". */
function LabelCell({
  list,
  held,
  typed,
  readOnly,
  ...control
}: {
  id: string
  name: string
  'aria-label': string | undefined
  readOnly: boolean
  list: keyof typeof labels
  held: string
  typed: string
}) {
  const t = useTranslations('ContactForm')
  const known: readonly (typeof labels)['phones'][number][] = labels[list]
  const read = held.trim().toLowerCase() || 'other'
  const own = known.some((label) => label === read) ? [] : [{ value: held, label: held }]
  return (
    <Select
      // A select does not take another default once it is there.
      key={typed}
      {...control}
      defaultValue={typed}
      // A select is never read-only by itself, and a disabled one loses the focus.
      {...(readOnly && { 'aria-disabled': true, onMouseDown: keep, onKeyDown: keepButTab })}
      options={[
        ...known.map((label) => ({ value: label === read ? held : label, label: t(`labels.${label}`) })),
        ...own,
      ]}
      className="sm:[&>select]:h-7 [&>select]:pl-2 [&>select]:text-[0.8125rem]"
    />
  )
}
