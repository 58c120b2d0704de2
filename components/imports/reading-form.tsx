import { useTranslations } from 'next-intl'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'

const delimiters = [',', ';', '\t', '|'] as const

/** How a table is read: its encoding, what stands between its cells, whether its first row has the headers. */
export function ReadingForm({
  action,
  fields,
  reading,
}: {
  action: (form: FormData) => void | Promise<void>
  fields: KeptFields
  reading: {
    encoding: string
    encodings: readonly { value: string; label: string }[]
    delimiter: string | null
    headerRow: boolean
  }
}) {
  const t = useTranslations('Imports.reading')
  return (
    <form action={action} className="flex flex-wrap items-end gap-3">
      <HiddenFields fields={fields} />
      <Labelled label={t('encoding')}>
        <Select name="encoding" defaultValue={reading.encoding} options={reading.encodings} />
      </Labelled>
      <Labelled label={t('delimiter')}>
        <Select
          name="delimiter"
          defaultValue={String(delimiters.findIndex((one) => one === reading.delimiter))}
          options={delimiters.map((one, index) => ({
            value: String(index),
            label: t(`delimiters.${index as 0}`),
          }))}
        />
      </Labelled>
      <Labelled label={t('header')}>
        <Select
          name="header"
          defaultValue={reading.headerRow ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t('headerYes') },
            { value: 'no', label: t('headerNo') },
          ]}
        />
      </Labelled>
      <SubmitButton variant="secondary">{t('apply')}</SubmitButton>
    </form>
  )
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <label className="grid gap-1 text-[0.8125rem] text-muted max-sm:w-full">
      {label}
      {children}
    </label>
  )
}
