import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { Verdict } from '@/core/imports/import'
import type { RecordView } from './record-view'

/** What a record is matched with, and by what it was recognised. */
export function RecordMatch({
  match,
  verdict,
}: {
  match: NonNullable<RecordView['match']>
  verdict: Verdict
}) {
  const t = useTranslations('Imports')
  const format = useFormatter()
  const by = format.list(match.by.map((one) => t(`matchedBy.${one}`)))
  const name = match.company && match.company !== match.name ? `${match.name} (${match.company})` : match.name
  return (
    <p className="text-[0.8125rem] wrap-anywhere text-muted">
      {t.rich(match.line === null ? `match.${verdict === 'duplicate' ? 'perhaps' : 'is'}` : 'match.line', {
        name,
        line: match.line ?? 0,
        by,
        to: (text) =>
          match.href === null ? (
            <span className="text-text">{text}</span>
          ) : (
            <Link href={match.href} prefetch={false} className="contact-link underline">
              {text}
            </Link>
          ),
      })}
    </p>
  )
}
