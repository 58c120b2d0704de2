import { useTranslations } from 'next-intl'
import {
  addressLines,
  labels,
  type FormContact,
  type FormPhone,
  type ListField,
  type TextField,
} from './form-contact'

const known: readonly string[] = labels.phones

/** Whether nothing of an extension is to be said: there is none, or the number was typed with it (`… ext 5`). */
function saysExtension({ value, extension }: Pick<FormPhone, 'value' | 'extension'>): boolean {
  if (extension === '') return true
  return value.endsWith(extension) && /\p{L}\D*$/u.test(value.slice(0, -extension.length))
}

/** A field of a contact in words: a text with its lines, or a list with a line a row; a dash when it is empty. */
export function FieldValue({ value }: { value: FormContact[TextField | ListField] }) {
  const t = useTranslations('ContactForm')
  const lines = (typeof value === 'string' ? [value] : value.map(lineOf)).filter(({ length }) => length > 0)
  if (lines.length === 0) return <span className="text-muted">{t('empty')}</span>
  return lines.map((line, index) => (
    <span key={index} className="block wrap-anywhere whitespace-pre-line">
      {line}
    </span>
  ))

  function lineOf(row: Exclude<FormContact[ListField][number], undefined>): string {
    if (typeof row === 'string') return row
    const label =
      row.label === 'own'
        ? row.ownLabel
        : known.includes(row.label)
          ? t(`labels.${row.label as 'work'}`)
          : row.label
    const text =
      'street' in row
        ? addressLines
            .map((line) => row[line])
            .filter(Boolean)
            .join(', ')
        : 'extension' in row && !saysExtension(row)
          ? `${row.value} ${t('extension')} ${row.extension}`
          : row.value
    return text && t('labelled', { label, text })
  }
}
