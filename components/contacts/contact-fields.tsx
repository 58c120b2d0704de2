'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { TextareaField, TextField } from '@/components/ui/field'
import { AddressRows } from './address-rows'
import { formContact, type FormContact, type TextField as TextFieldName } from './form-contact'
import type { FieldErrors } from './field-errors'
import type { Hints } from './hints'
import { PhoneRows } from './phone-rows'
import { TagField } from './tag-field'
import { TextRows } from './text-rows'

const more = ['prefix', 'middleName', 'suffix', 'nickname', 'department', 'birthday'] as const

/** The fields of a contact: what most have at first, the rest behind "More fields", open when it is filled. */
export function ContactFields({
  contact,
  errors,
  hints,
  suggestions,
  onRows,
  focusFirst,
}: {
  contact: FormContact
  errors: FieldErrors
  hints: Hints
  suggestions: readonly string[]
  onRows: () => void
  focusFirst: boolean
}) {
  const t = useTranslations('ContactForm')
  const field = (name: TextFieldName) => ({
    id: name,
    name,
    label: t(`fields.${name}`),
    defaultValue: contact[name],
    error: errors[name],
    autoComplete: 'off',
  })
  const atLeastOne = formContact({ phones: [{}], emails: [{}] })
  const isMoreFilled =
    more.some((name) => contact[name] !== '' || errors[name]) ||
    contact.addresses.length + contact.urls.length > 0
  return (
    <div className="grid grid-cols-1 gap-6">
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 max-sm:grid-cols-1">
        <TextField {...field('firstName')} autoFocus={focusFirst} />
        <TextField {...field('lastName')} />
        <TextField {...field('company')} />
        <TextField {...field('title')} />
      </div>
      <PhoneRows
        rows={contact.phones.length > 0 ? contact.phones : atLeastOne.phones}
        errors={errors}
        warnings={hints.warnings}
        onChange={onRows}
      />
      <TextRows
        list="emails"
        rows={contact.emails.length > 0 ? contact.emails : atLeastOne.emails}
        errors={errors}
        onChange={onRows}
      />
      <details open={isMoreFilled} className="group/more rounded-lg border">
        <summary className="flex h-9 items-center gap-1.5 rounded-lg px-3 font-medium hover:bg-hover max-sm:h-11">
          <Icon name="chevron-right" className="size-4 text-muted group-open/more:rotate-90" />
          <span className="shrink-0">{t('more')}</span>
          <span className="truncate font-normal text-muted">{t('moreHint')}</span>
        </summary>
        <div className="grid grid-cols-1 gap-6 p-3 pt-2">
          <div className="grid grid-cols-2 gap-x-4 gap-y-3 max-sm:grid-cols-1">
            {more.map((name) => (
              <TextField
                key={name}
                {...field(name)}
                hint={name === 'birthday' ? t('birthdayHint') : undefined}
              />
            ))}
          </div>
          <AddressRows rows={contact.addresses} errors={errors} />
          <TextRows list="urls" rows={contact.urls} errors={errors} />
        </div>
      </details>
      <TagField tags={contact.tags} suggestions={suggestions} error={tagError(errors)} />
      <TextareaField {...field('notes')} rows={4} />
    </div>
  )
}

const tagError = (errors: FieldErrors) =>
  Object.entries(errors).find(([name]) => name === 'tags' || name.startsWith('tags['))?.[1]
