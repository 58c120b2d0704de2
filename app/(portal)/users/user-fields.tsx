import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type FormWords, labelIn } from '@/components/forms/use-form-words'
import { Checkbox } from '@/components/ui/checkbox'
import { SelectField, TextField } from '@/components/ui/field'
import type { SelectOption } from '@/components/ui/select'

/** What the fields hold before anything is typed, as texts of a form. */
export type UserValues = {
  firstName: string
  lastName: string
  email: string
  extension: string
  departmentId: string
  siteId: string
  scope: string
  listed: boolean
}

/** What can be chosen: only what the person filling in the form may give. */
export type UserChoices = { departments: SelectOption[]; sites: SelectOption[]; scopes: SelectOption[] }

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-3 font-semibold">{legend}</legend>
      {children}
    </fieldset>
  )
}

/** The fields of a user. Ids are the names. */
export function UserFields({
  held,
  choices,
  words: { errors, typed, standing },
  listedTyped,
}: {
  held: UserValues
  choices: UserChoices
  words: FormWords
  listedTyped: boolean
}) {
  const t = useTranslations('Users')
  const field = (name: Exclude<keyof UserValues, 'listed'>) => ({
    id: name,
    name,
    error: errors[name],
    warning: standing(name),
    defaultValue: typed(name, held[name]),
  })
  const choice = (name: 'departmentId' | 'siteId' | 'scope', options: SelectOption[]) => ({
    ...field(name),
    options,
    warning: standing(name, labelIn(options)),
  })
  return (
    <div className="grid gap-6">
      <Group legend={t('person')}>
        <TextField {...field('firstName')} label={t('firstName')} maxLength={100} autoComplete="off" />
        <TextField {...field('lastName')} label={t('lastName')} maxLength={100} autoComplete="off" />
        <TextField
          {...field('email')}
          label={t('email')}
          type="email"
          hint={t(held.email ? 'emailChangeHint' : 'emailHint')}
          maxLength={254}
          autoComplete="off"
        />
        <TextField
          {...field('extension')}
          label={t('extension')}
          inputMode="tel"
          maxLength={20}
          autoComplete="off"
        />
      </Group>
      <Group legend={t('workplace')}>
        <SelectField {...choice('departmentId', choices.departments)} label={t('department')} />
        <SelectField {...choice('siteId', choices.sites)} label={t('site')} />
        <Checkbox
          name="listed"
          label={t('listed')}
          hint={t('listedHint')}
          warning={standing('listed', () => t('listed'))}
          defaultChecked={listedTyped}
          className="sm:col-span-2"
        />
      </Group>
      <Group legend={t('access')}>
        <SelectField {...choice('scope', choices.scopes)} label={t('scope')} hint={t('scopeHint')} />
      </Group>
    </div>
  )
}
