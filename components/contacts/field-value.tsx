import { useTranslations } from 'next-intl'
import { addressLines, labels, type FormContact, type ListField, type TextField } from './form-contact'

const known: readonly string[] = labels.phones

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
        : row.value + ('extension' in row && row.extension ? ` ${t('extension')} ${row.extension}` : '')
    return text && `${label}: ${text}`
  }
}
