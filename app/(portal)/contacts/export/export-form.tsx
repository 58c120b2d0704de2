import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { SelectField } from '@/components/ui/field'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { RadioGroup } from '@/components/ui/radio-group'
import { exportFormats } from '@/core/contacts/exports/formats'

const DECIMAL_COMMA = new Set(['es', 'fr'])
// Shown for the formats that take these options; Tailwind finds a class that stands here as a whole.
const CSV_OPTIONS =
  'hidden gap-4 group-has-[input[value=commonbook]:checked]/export:grid group-has-[input[value=outlook]:checked]/export:grid'

/**
 * The form that fetches the file: a plain POST, since the answer is a download and the page stays. How a CSV is written
 * is asked only of the formats for which it matters.
 */
export function ExportForm({
  contacts,
  renderedFor,
  back,
  locale,
  ofOwn,
}: {
  /** The fields that say which: `id`, or `q`, `tag` and `filter`. */
  contacts: KeptFields
  renderedFor: string
  back: string
  locale: string
  /** Whether the activity will tell of no more than that one's own contacts were exported. */
  ofOwn: boolean
}) {
  const t = useTranslations('Export')
  const { q, tag } = contacts
  return (
    <form action="/contacts/export/file" method="post" className="group/export grid max-w-2xl gap-6">
      <HiddenFields fields={{ ...contacts, renderedFor }} />
      {(q || tag) && (
        <p className="flex flex-wrap gap-2">
          {q && <span className="tag">{t('searchNamed', { search: String(q) })}</span>}
          {tag && <span className="tag">{t('tagNamed', { tag: String(tag) })}</span>}
        </p>
      )}
      <RadioGroup
        id="format"
        name="format"
        legend={t('format')}
        defaultValue="commonbook"
        options={exportFormats.map((format) => ({
          value: format,
          label: t(`formats.${format}`),
          hint: t(`hints.${format}`),
        }))}
      />
      <fieldset className={CSV_OPTIONS}>
        <legend className="mb-2 font-medium">{t('spreadsheet')}</legend>
        <SelectField
          id="delimiter"
          name="delimiter"
          label={t('delimiter')}
          hint={t('delimiterHint')}
          defaultValue={DECIMAL_COMMA.has(locale) ? ';' : ','}
          options={[
            { value: ',', label: t('comma') },
            { value: ';', label: t('semicolon') },
          ]}
        />
        <Checkbox name="bom" defaultChecked label={t('bom')} hint={t('bomHint')} />
      </fieldset>
      <div className="grid gap-2">
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            <Icon name="download" />
            {t('download')}
          </Button>
          <ButtonLink href={back}>{t('cancel')}</ButtonLink>
        </div>
        <p className="text-[0.8125rem] text-muted">{t(ofOwn ? 'notedOwn' : 'noted')}</p>
      </div>
    </form>
  )
}
