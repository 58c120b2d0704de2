import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-name'
import type { Gravity } from '@/core/contacts/formats/file-record'
import { fieldWords } from './field-words'
import { findingWords } from './finding-words'
import type { FindingView } from './record-view'

const looks: Record<Gravity, { icon: IconName; ink: string }> = {
  note: { icon: 'info', ink: 'text-muted' },
  repaired: { icon: 'circle-check', ink: 'text-success-text' },
  attention: { icon: 'triangle-exclamation-point', ink: 'text-warning-text' },
  refused: { icon: 'ban', ink: 'text-danger-text' },
}

/** What is said of a cell of a record: where it stands, why, and what will happen. Children put it right. */
export function RecordFinding({ finding, children }: { finding: FindingView; children?: ReactNode }) {
  const t = useTranslations('Findings')
  const words = useTranslations('Imports')
  const form = useTranslations('ContactForm')
  // What a person typed stands in a field and no column.
  const where = finding.column || (finding.cell && fieldWords(form, finding.field))
  const { icon, ink } = looks[finding.gravity]
  return (
    <div className="flex items-start gap-1.5 text-[0.8125rem]">
      <Icon name={icon} label={words(`gravities.${finding.gravity}`)} className={`mt-0.5 size-4 ${ink}`} />
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="wrap-anywhere">
          {(where || finding.cell) && (
            <span className="text-muted">
              {where}
              {where && finding.cell && ': '}
              {finding.cell && (
                <code className="rounded bg-hover px-1 font-mono text-xs text-text">{finding.cell}</code>
              )}{' '}
            </span>
          )}
          {findingWords(t, finding)}
        </p>
        {children}
      </div>
    </div>
  )
}
