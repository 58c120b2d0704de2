import { useTranslations } from 'next-intl'
import { FieldValue } from '@/components/contacts/field-value'
import { Icon } from '@/components/ui/icon'
import type { ChangeView, RecordView } from './record-view'

/** The fields that an update changes, old and new, and what comes with it beside them. */
export function RecordChanges({
  changes,
  more: { photo, properties },
}: {
  changes: readonly ChangeView[]
  more: RecordView['more']
}) {
  const t = useTranslations('History')
  const words = useTranslations('Imports.more')
  const fields = useTranslations('ContactForm.fields')
  const more = [
    ...(photo ? [{ name: words('photo'), text: words('photoText') }] : []),
    ...(properties.length > 0 ? [{ name: words('properties'), text: properties.join('\n') }] : []),
  ]
  if (changes.length + more.length === 0) return null
  return (
    <dl className="grid gap-y-1 border-l-2 pl-3 text-[0.8125rem]">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="grid gap-x-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
          <dt className="text-muted">{fields(field)}</dt>
          <dd className="flex flex-wrap items-start gap-x-2 sm:grid sm:grid-cols-[minmax(0,1fr)_1rem_minmax(0,1fr)]">
            <del className="text-muted no-underline">
              <span className="sr-only">{t('was')} </span>
              <FieldValue value={before} />
            </del>
            <Icon name="arrow-right" className="mt-0.5 size-3.5 text-muted" />
            <ins className="font-medium no-underline">
              <span className="sr-only">{t('is')} </span>
              <FieldValue value={after} />
            </ins>
          </dd>
        </div>
      ))}
      {more.map(({ name, text }) => (
        <div key={name} className="grid gap-x-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
          <dt className="text-muted">{name}</dt>
          <dd className="font-medium wrap-anywhere whitespace-pre-line">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
