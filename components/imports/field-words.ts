import type { useTranslations } from 'next-intl'
import { addressLines } from '@/components/contacts/form-contact'

const oneOf = { phones: 'phone', emails: 'email', urls: 'url', addresses: 'address' } as const

/** What the contact's field at a path such as `phones[0].value` is called, `''` for none; `t` has the messages `ContactForm`. */
export function fieldWords(t: ReturnType<typeof useTranslations<'ContactForm'>>, path: string): string {
  const [, field = '', place, part] = /^(\w+)(?:\[(\d+)\])?(?:\.(\w+))?$/.exec(path) ?? []
  const one = Object.entries(oneOf).find(([list]) => list === field)?.[1]
  if (!one || place === undefined) {
    const key = `fields.${field}` as 'fields.company'
    return t.has(key) ? t(key) : ''
  }
  const row = t(one, { number: Number(place) + 1 })
  const line = addressLines.find((known) => known === part)
  if (line) return `${row}, ${t(`lines.${line}`)}`
  if (part === 'label') return t('labelOf', { of: row })
  return part === 'extension' ? t('extensionOf', { of: row }) : row
}
