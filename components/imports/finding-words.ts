import type { useTranslations } from 'next-intl'
import type { Finding } from '@/core/contacts/formats/file-record'

/** For findings that tell less than their words have room for. */
const untold = { value: '', date: '', reason: '', count: 1, max: 0 }

/** What a finding says, without where it stands; `t` has the messages `Findings`. */
export function findingWords(
  t: ReturnType<typeof useTranslations<'Findings'>>,
  { key, params }: Pick<Finding, 'key' | 'params'>,
): string {
  const known = key as Parameters<typeof t.has>[0]
  const isKnown = /^[a-z-]+$/.test(key) && t.has(known)
  return isKnown ? t(known as 'number-damaged', { ...untold, ...params } as never) : key
}
