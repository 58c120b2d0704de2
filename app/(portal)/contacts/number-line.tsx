import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatPhone } from '@/core/contacts/phone'
import type { SharedNumber } from '@/core/numbers/number'

/** Under the name of a shared number above its contacts: its digits, and how many have them. */
export function NumberLine({ number, country }: { number: SharedNumber; country: string }) {
  const t = useTranslations('Numbers')
  const { id, e164, members } = number
  return (
    <>
      <span className="tabular-nums">{formatPhone({ value: e164, e164 }, country)}</span>
      {' · '}
      <Link
        href={`/numbers/${id}`}
        prefetch={false}
        className="text-accent-text underline underline-offset-2"
      >
        {t('assignedCount', { count: members })}
      </Link>
    </>
  )
}
