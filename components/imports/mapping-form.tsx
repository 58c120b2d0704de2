import { useTranslations } from 'next-intl'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'

/** Takes the columns for what was saved under a name; those that fit the headers stand first. */
export function MappingForm({
  action,
  fields,
  mappings,
}: {
  action: (form: FormData) => void | Promise<void>
  fields: KeptFields
  mappings: readonly { id: string; name: string; fits: boolean }[]
}) {
  const t = useTranslations('Imports.mappings')
  const groups = [
    { label: t('fitting'), found: mappings.filter(({ fits }) => fits) },
    { label: t('others'), found: mappings.filter(({ fits }) => !fits) },
  ].filter(({ found }) => found.length > 0)
  return (
    <form action={action} className="flex flex-wrap items-end gap-2">
      <HiddenFields fields={fields} />
      <label className="grid gap-1 text-[0.8125rem] text-muted max-sm:w-full">
        {t('label')}
        <Select name="mapping" className="max-w-64 max-sm:max-w-none">
          {groups.map(({ label, found }) => (
            <optgroup key={label} label={label}>
              {found.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </label>
      <SubmitButton variant="secondary">{t('use')}</SubmitButton>
    </form>
  )
}
