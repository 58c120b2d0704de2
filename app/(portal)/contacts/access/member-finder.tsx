import { useTranslations } from 'next-intl'
import { CoworkerField } from '@/components/look-up/coworker-field'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Select, type SelectOption } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import type { AccessValues } from './access-values'

function FoundMembers({ found }: Pick<AccessValues, 'found'>) {
  const t = useTranslations('ManageAccess')
  if (found.length === 0) return null
  return (
    <fieldset className="rounded-md border bg-bg px-2.5 py-2">
      <legend className="sr-only">{t('foundLegend')}</legend>
      <div className="grid max-h-64 gap-x-4 overflow-y-auto sm:grid-cols-2">
        {found.map(({ id, name, email, extension }, index) => (
          <Checkbox
            key={id}
            name="pick"
            value={id}
            defaultChecked={index === 0 && found.length === 1}
            label={name}
            hint={[extension, email].filter(Boolean).join(' · ')}
          />
        ))}
      </div>
      <SubmitButton name="intent" value="add-found" variant="secondary" size="small" className="mt-2">
        {t('addFound')}
      </SubmitButton>
    </fieldset>
  )
}

/** The ways to find members: by words, by department, by a pasted list. Every button adds to the rows of the form. */
export function MemberFinder({
  values,
  departments,
  error,
}: {
  values: AccessValues
  departments: readonly SelectOption[]
  error?: string
}) {
  const t = useTranslations('ManageAccess')
  return (
    <div className="grid gap-3">
      <Field id="find" label={t('find')} hideLabel error={error}>
        {(control) => (
          <span className="flex gap-2">
            <CoworkerField
              control={control}
              name="find"
              typed={values.find}
              intent="add-member"
              words={{
                placeholder: t('findHint'),
                label: t('foundLegend'),
                nobody: t('said.nobody'),
                failed: t('findFailed'),
                signedOut: t('findSignedOut'),
              }}
            />
            {/* The form's first button: without JavaScript, Enter in the field searches. */}
            <SubmitButton name="intent" value="find" variant="secondary" className="scripted:hidden">
              <Icon name="search" />
              {t('findButton')}
            </SubmitButton>
          </span>
        )}
      </Field>
      <FoundMembers found={values.found} />
      {departments.length > 0 && (
        <Field id="department" label={t('department')} hideLabel>
          {(control) => (
            <span className="flex gap-2">
              <Select
                {...control}
                name="department"
                options={[{ value: '', label: t('department') }, ...departments]}
                className="flex-1"
              />
              <SubmitButton name="intent" value="add-department" variant="secondary">
                {t('add')}
              </SubmitButton>
            </span>
          )}
        </Field>
      )}
      <details open={values.list !== ''}>
        <summary className="min-h-6 cursor-pointer text-accent-text max-sm:min-h-11 max-sm:py-2.5">
          {t('paste')}
        </summary>
        <Field id="list" label={t('list')} hint={t('listHint')} className="mt-2">
          {(control) => <Textarea {...control} name="list" defaultValue={values.list} maxLength={50_000} />}
        </Field>
        <SubmitButton name="intent" value="add-list" variant="secondary" size="small" className="mt-2">
          {t('addList')}
        </SubmitButton>
      </details>
    </div>
  )
}
