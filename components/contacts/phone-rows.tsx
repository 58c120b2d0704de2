'use client'

import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'
import { blankRow, labels, type FormPhone } from './form-contact'
import type { FieldErrors } from './field-errors'
import type { Hints } from './hints'
import { LabelField } from './label-field'
import { RowList } from './row-list'

/** Any number of phones: label, number, extension. A number that cannot be one is warned about, not refused. */
export function PhoneRows({
  rows,
  errors,
  warnings,
  onChange,
}: {
  rows: readonly FormPhone[]
  errors: FieldErrors
  warnings: Hints['warnings']
  onChange: () => void
}) {
  const t = useTranslations('ContactForm')
  const words = useTranslations('PhoneWarnings')
  return (
    <RowList
      list="phones"
      rows={rows}
      blank={(index) =>
        ({ ...blankRow('phones', index), ownLabel: '', value: '', extension: '' }) as FormPhone
      }
      legend={t('fields.phones')}
      addLabel={t('addPhone')}
      removeLabel={(number) => t('removePhone', { number })}
      onChange={onChange}
    >
      {(row, { name, number, sentAs }) => {
        const error = errors[`${sentAs}.value`] ?? errors[`${sentAs}.extension`]
        const warning = warnings[`${name}.value`]
        return (
          <div className="grid grid-cols-[8.5rem_minmax(0,1fr)_6rem] gap-2 max-sm:grid-cols-[minmax(0,1fr)_6rem]">
            <div className="max-sm:col-span-2">
              <LabelField
                name={name}
                of={t('phone', { number })}
                known={labels.phones}
                label={row.label}
                ownLabel={row.ownLabel}
                error={errors[`${sentAs}.label`]}
              />
            </div>
            <Input
              data-first
              data-hint
              id={`${sentAs || name}.value`}
              name={`${name}.value`}
              type="tel"
              dir="auto"
              aria-label={t('phone', { number })}
              aria-invalid={error ? true : undefined}
              aria-describedby={error || warning ? `${name}-note` : undefined}
              placeholder={t('phoneHint')}
              defaultValue={row.value}
              autoComplete="off"
            />
            <Input
              name={`${name}.extension`}
              inputMode="tel"
              aria-label={t('extensionOf', { of: t('phone', { number }) })}
              placeholder={t('extension')}
              defaultValue={row.extension}
              autoComplete="off"
            />
            {(error || warning) && (
              <p
                id={`${name}-note`}
                className={`col-span-full text-[0.8125rem] ${error ? 'text-danger-text' : 'text-warning-text'}`}
              >
                {error ?? (warning && words(warning))}
              </p>
            )}
          </div>
        )
      }}
    </RowList>
  )
}
