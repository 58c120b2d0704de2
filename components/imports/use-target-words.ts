import { useTranslations } from 'next-intl'
import type { ColumnTarget } from '@/core/contacts/formats/columns/column-target'

/** Puts into words what a column is taken for. */
export function useTargetWords(): (target: ColumnTarget) => string {
  const t = useTranslations('Imports.targets')
  const fields = useTranslations('ContactForm.fields')
  const known = useTranslations('ContactForm.labels')
  const labelled = (thing: string, label: string) => {
    if (label === '') return thing
    const key = label as Parameters<typeof known.has>[0]
    return t('labelled', { thing, label: known.has(key) ? known(key) : label })
  }
  return (target) => {
    switch (target.kind) {
      case 'text':
        return fields(target.field)
      case 'notes':
        return fields('notes')
      case 'fullName':
        return t(target.order === 'family-first' ? 'familyFirst' : 'fullName')
      case 'tags':
        return fields('tags')
      case 'birthday':
        return t(`birthday.${target.part}`)
      case 'phone':
        return labelled(t(`phone.${target.part}`), target.label)
      case 'email':
        return labelled(t(`email.${target.part}`), target.label)
      case 'address':
        return labelled(t(`address.${target.part}`), target.label)
      case 'url':
        return labelled(t(`url.${target.part}`), target.label)
      case 'ignore':
      case 'unknown':
      case 'repeats':
      case 'externalId':
        return t(target.kind)
    }
  }
}
