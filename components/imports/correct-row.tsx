'use client'

import { useTranslations } from 'next-intl'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { CorrectCell } from './correct-cell'
import type { CellRow, CellView } from './record-view'

const oneOf = { phones: 'phone', emails: 'email', urls: 'url', addresses: 'address' } as const

// How much of the width each part of a row has; a list of parts that is not here shares it evenly.
const columns: Partial<Record<CellRow['field'], string>> = {
  phones: 'grid-cols-[8rem_minmax(0,1fr)_4.5rem] max-sm:grid-cols-[7rem_minmax(0,1fr)_4rem]',
  emails: 'grid-cols-[8rem_minmax(0,1fr)] max-sm:grid-cols-[7rem_minmax(0,1fr)]',
  urls: 'grid-cols-[8rem_minmax(0,1fr)] max-sm:grid-cols-[7rem_minmax(0,1fr)]',
  addresses: 'grid-cols-[8rem_repeat(3,minmax(0,1fr))] max-sm:grid-cols-2',
  tags: 'grid-cols-[repeat(auto-fill,minmax(8rem,1fr))]',
}

// The label of an address stands beside its street, below the height of a line's label.
const places: Record<string, string> = { label: 'sm:pt-4', street: 'col-span-3 max-sm:col-span-2' }

/** A text or a row of a list: what it is called, and its cells. `stateOf` says what a cell held and what stands in it. */
export function CorrectRow({
  row: { field, number, cells },
  stateOf,
  idPrefix,
}: {
  row: CellRow
  stateOf: (cell: CellView) => { held: string; typed: string }
  idPrefix: string
}) {
  const t = useTranslations('ContactForm')
  const words = useTranslations('Rehearsal')
  const hasParts = field in oneOf
  const name = hasParts ? t(oneOf[field as 'phones'], { number }) : t(`fields.${field}`)
  const idOf = (cell: CellView) => `${idPrefix}-${cell.field}`
  // The label of the row is that of its text; those beside it say what they are of it.
  const named = cells.find(({ part }) => part === 'value' || part === field)
  const labelOf = (cell: CellView, index: number) => {
    if (field === 'tags')
      return index === cells.length - 1 ? t('newTag') : words('tag', { number: index + 1 })
    if (cell.part === 'label') return t('labelOf', { of: name })
    return cell.part === 'extension' ? t('extensionOf', { of: name }) : undefined
  }
  return (
    <div
      role={hasParts ? 'group' : undefined}
      aria-label={hasParts ? name : undefined}
      className="grid grid-cols-1 gap-x-3 gap-y-0.5 sm:grid-cols-[8rem_minmax(0,1fr)]"
    >
      {named ? (
        <label htmlFor={idOf(named)} className="text-muted sm:pt-1">
          {name}
        </label>
      ) : (
        <span className="text-muted sm:pt-1">{name}</span>
      )}
      <div className={`grid gap-1 ${columns[field] ?? 'grid-cols-1'}`}>
        {cells.map((cell, index) => {
          const { held, typed } = stateOf(cell)
          return (
            <div
              key={cell.field}
              className={`min-w-0 ${field === 'addresses' ? (places[cell.part] ?? '') : ''}`}
            >
              <HiddenFields fields={{ [`${cell.name}.field`]: cell.field, [`${cell.name}.held`]: held }} />
              <CorrectCell
                cell={cell}
                list={field}
                id={idOf(cell)}
                held={held}
                typed={typed}
                label={labelOf(cell, index)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
