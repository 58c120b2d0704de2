import { useTranslations } from 'next-intl'
import type { ActivityLine } from '@/core/activity/list'

type Details = ActivityLine['details']

const textOf = (value: Details[string] | undefined) =>
  value === null || value === undefined ? '' : String(value)

/** Says an entry of the activity in words: one message a kind, `Activity.said`. */
export function useSentence(): (entry: ActivityLine) => string {
  const t = useTranslations('Activity')
  const scopes = useTranslations('Scopes')
  const formats = useTranslations('Export')
  const fieldName = (field: string) => {
    const known = `fields.${field}` as Parameters<typeof t.has>[0]
    return t.has(known) ? t(known as 'fields.name') : field
  }
  const scopeName = (value: Details[string] | undefined) => {
    const known = textOf(value) as Parameters<typeof scopes.has>[0]
    return known && scopes.has(known) ? scopes(known) : textOf(value)
  }
  const formatName = (value: Details[string] | undefined) => {
    const known = `formats.${textOf(value)}` as Parameters<typeof formats.has>[0]
    return formats.has(known) ? formats(known as 'formats.google') : textOf(value)
  }
  return ({ kind, subjectName, details }) => {
    const isScope = kind === 'user.scope-changed'
    const values = {
      subject: subjectName || t('unknownPerson'),
      scope: scopeName(details.scope),
      from: isScope ? scopeName(details.from) : textOf(details.from),
      to: isScope ? scopeName(details.to) : textOf(details.to),
      into: textOf(details.into),
      link: textOf(details.link) || 'reset',
      format: formatName(details.format),
      whose: details.own === true ? 'own' : 'shared',
      count: Number(details.count ?? details.users ?? 1),
      fields: textOf(details.fields).split(',').filter(Boolean).map(fieldName).join(', '),
    }
    return t(`said.${kind}`, values)
  }
}
