'use client'

import { useTranslations } from 'next-intl'
import { TextareaField, TextField } from '@/components/ui/field'
import type { FieldErrors } from './field-errors'
import { addressLines, blankRow, labels, type FormAddress } from './form-contact'
import { LabelField } from './label-field'
import { RowList } from './row-list'

/** Any number of postal addresses. */
export function AddressRows({ rows, errors }: { rows: readonly FormAddress[]; errors: FieldErrors }) {
  const t = useTranslations('ContactForm')
  const empty = { ownLabel: '', street: '', postalCode: '', city: '', region: '', country: '' }
  return (
    <RowList
      list="addresses"
      rows={rows}
      blank={(index) => ({ ...empty, ...blankRow('addresses', index) }) as FormAddress}
      legend={t('fields.addresses')}
      addLabel={t('addAddress')}
      removeLabel={(number) => t('removeAddress', { number })}
    >
      {(row, { name, number, sentAs }) => (
        <fieldset
          aria-label={t('address', { number })}
          className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-2 max-sm:grid-cols-1"
        >
          <LabelField
            name={name}
            of={t('address', { number })}
            known={labels.addresses}
            label={row.label}
            ownLabel={row.ownLabel}
            error={errors[`${sentAs}.label`]}
          />
          <div className="grid grid-cols-2 gap-2">
            {addressLines.map((line) => {
              const field = {
                id: `${sentAs || name}.${line}`,
                name: `${name}.${line}`,
                label: t(`lines.${line}`),
                defaultValue: row[line],
                error: errors[`${sentAs}.${line}`],
              }
              return line === 'street' ? (
                <div key={line} className="col-span-2">
                  <TextareaField {...field} rows={2} data-first className="min-h-0" />
                </div>
              ) : (
                <TextField key={line} {...field} />
              )
            })}
          </div>
        </fieldset>
      )}
    </RowList>
  )
}
