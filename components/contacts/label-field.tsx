'use client'

import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type en from '@/messages/en.json'

type KnownLabel = keyof (typeof en)['ContactForm']['labels']

/**
 * What a number or address is for: a known label, or "Own label…", which shows a field for it (by CSS, so that it
 * works without JavaScript). `name` is the row's (`phones[0]`), `of` says of what in words ("Phone 2").
 */
export function LabelField({
  name,
  of,
  known,
  label,
  ownLabel,
  error,
}: {
  name: string
  of: string
  known: readonly KnownLabel[]
  label: string
  ownLabel: string
  error?: string
}) {
  const t = useTranslations('ContactForm')
  return (
    <span className="group/label grid content-start gap-1">
      <Select
        name={`${name}.label`}
        aria-label={t('labelOf', { of })}
        defaultValue={label}
        options={[
          ...known.map((value) => ({ value, label: t(`labels.${value}`) })),
          { value: 'own', label: t('ownLabel') },
        ]}
      />
      <span className="hidden group-has-[option[value=own]:checked]/label:block">
        <Input
          name={`${name}.ownLabel`}
          aria-label={t('ownLabelOf', { of })}
          aria-invalid={error ? true : undefined}
          placeholder={t('ownLabelHint')}
          defaultValue={ownLabel}
          maxLength={50}
        />
      </span>
      {error && <span className="text-[0.8125rem] text-danger-text">{error}</span>}
    </span>
  )
}
