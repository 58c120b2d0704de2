'use client'

import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'
import type { FieldErrors } from './field-errors'
import { blankRow, labels, type FormText } from './form-contact'
import { LabelField } from './label-field'
import { RowList } from './row-list'

const kinds = {
  emails: {
    legend: 'fields.emails',
    one: 'email',
    add: 'addEmail',
    remove: 'removeEmail',
    hint: 'emailHint',
    type: 'email',
  },
  urls: {
    legend: 'fields.urls',
    one: 'url',
    add: 'addUrl',
    remove: 'removeUrl',
    hint: 'urlHint',
    type: 'url',
  },
} as const

/** Any number of e-mail or web addresses, each with its label. */
export function TextRows({
  list,
  rows,
  errors,
  onChange,
}: {
  list: keyof typeof kinds
  rows: readonly FormText[]
  errors: FieldErrors
  onChange?: () => void
}) {
  const t = useTranslations('ContactForm')
  const kind = kinds[list]
  return (
    <RowList
      list={list}
      rows={rows}
      blank={(index) => ({ ...blankRow(list, index), ownLabel: '', value: '' }) as FormText}
      legend={t(kind.legend)}
      addLabel={t(kind.add)}
      removeLabel={(number) => t(kind.remove, { number })}
      onChange={onChange}
    >
      {(row, { name, number, sentAs }) => {
        const error = errors[`${sentAs}.value`]
        return (
          <div className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-2 max-sm:grid-cols-1">
            <LabelField
              name={name}
              of={t(kind.one, { number })}
              known={labels[list]}
              label={row.label}
              ownLabel={row.ownLabel}
              error={errors[`${sentAs}.label`]}
            />
            <div>
              <Input
                data-first
                data-hint={list === 'emails' || undefined}
                id={`${sentAs || name}.value`}
                name={`${name}.value`}
                inputMode={kind.type}
                aria-label={t(kind.one, { number })}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `${name}-note` : undefined}
                placeholder={t(kind.hint)}
                defaultValue={row.value}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
              {error && (
                <p id={`${name}-note`} className="mt-1 text-[0.8125rem] text-danger-text">
                  {error}
                </p>
              )}
            </div>
          </div>
        )
      }}
    </RowList>
  )
}
