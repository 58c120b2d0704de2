import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { FormState } from '@/app/door/form-state'
import type { KeptFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { CellForm } from './cell-form'
import { CorrectForm } from './correct-form'
import { DecideMenu } from './decide-menu'
import { RecordChanges } from './record-changes'
import { RecordFinding } from './record-finding'
import { RecordMatch } from './record-match'
import type { RecordView } from './record-view'
import { verdictLooks } from './verdict-look'

export type Send = (previous: FormState, form: FormData) => Promise<FormState>

/** What the forms of a list of records need: where they are sent, about which rehearsal, and where cells are corrected, or not. */
export type RecordForms = {
  decide: Send
  edit: Send
  editCells: Send
  fields: KeptFields
  closeHref: string
  correctHref: (number: number) => string
}

/** The records of a rehearsal, each with its verdict, what it is about, and what can be done. */
export function RecordList({
  label,
  records,
  forms,
}: {
  label: string
  records: readonly RecordView[]
  forms: RecordForms
}) {
  return (
    <ol aria-label={label} className="rounded-lg border bg-surface [&>li+li]:border-t">
      {records.map((record) => (
        <RecordItem key={record.number} record={record} forms={forms} />
      ))}
    </ol>
  )
}

function RecordItem({ record, forms }: { record: RecordView; forms: RecordForms }) {
  const t = useTranslations('Imports')
  const { icon, ink } = verdictLooks[record.verdict]
  const { number, line, name, about, points, match, changes, more, findings, unplaced, rows, choices } =
    record
  const isUpdate = ['fill', 'overwrite', 'add-numbers'].includes(record.action)
  return (
    <li
      id={`record-${number}`}
      className="grid grid-cols-[7.5rem_minmax(0,1fr)_auto] items-start gap-x-4 px-3 py-2 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-y-1"
    >
      <p className="flex min-h-7 items-center gap-1.5 text-[0.8125rem] max-sm:min-h-9">
        <Icon name={icon} className={`size-4 ${ink}`} />
        <span className={`font-medium ${ink}`}>{t(`verdictOf.${record.verdict}`)}</span>
        <span className="text-muted tabular-nums sm:hidden">{t('line', { line })}</span>
      </p>
      <div className="grid min-w-0 gap-1.5 max-sm:order-last max-sm:col-span-2">
        <div className="min-w-0 sm:pt-1">
          <p className="min-w-0 wrap-anywhere">
            <strong className="font-semibold">
              <bdi>{name || t('nameless')}</bdi>
            </strong>
            {about.length > 0 && (
              <span className="text-muted">
                {' · '}
                <bdi>{about.join(', ')}</bdi>
              </span>
            )}
            {rows.length === 0 && (
              <Link
                id={`correct-${number}`}
                href={forms.correctHref(number)}
                scroll={false}
                prefetch={false}
                aria-label={t('correctCells', { name: name || t('nameless') })}
                className="ml-1 inline-grid size-6 place-items-center rounded align-middle text-muted hover:bg-hover hover:text-text"
              >
                <Icon name="pencil" className="size-3.5" />
              </Link>
            )}
          </p>
          {points.length > 0 && (
            <p className="min-w-0 text-[0.8125rem] wrap-anywhere text-muted tabular-nums">
              {points.join(' · ')}
            </p>
          )}
        </div>
        {rows.length > 0 && (
          <CorrectForm
            send={forms.editCells}
            fields={{ ...forms.fields, number }}
            rows={rows}
            closeHref={forms.closeHref}
            focusAfter={`correct-${number}`}
            label={t('correctCells', { name: name || t('nameless') })}
          />
        )}
        {match && <RecordMatch match={match} verdict={record.verdict} />}
        {isUpdate && <RecordChanges changes={changes} more={more} />}
        {findings.map((finding, index) => (
          <RecordFinding key={index} finding={finding}>
            {finding.input && (
              <CellForm
                send={forms.edit}
                fields={{ ...forms.fields, number }}
                input={finding.input}
                inputId={`cell-${number}-${index}`}
              />
            )}
          </RecordFinding>
        ))}
        {unplaced.length > 0 && (
          <details className="group/rest text-[0.8125rem]">
            <summary className="inline-flex min-h-6 items-center gap-1 text-muted hover:text-text">
              <Icon name="chevron-right" className="size-3.5 group-open/rest:rotate-90" />
              {t('unplaced', { count: unplaced.length })}
            </summary>
            <dl className="mt-1 grid gap-x-3 gap-y-0.5 pl-4.5 sm:grid-cols-[minmax(6rem,auto)_minmax(0,1fr)]">
              {unplaced.map(({ column, cell }, index) => (
                <div key={index} className="contents">
                  <dt className="text-muted">{column || t('noColumn')}</dt>
                  <dd className="wrap-anywhere">{cell}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
      <div className="flex items-center gap-3">
        <span className="text-[0.8125rem] whitespace-nowrap text-muted tabular-nums max-sm:hidden">
          {t('line', { line })}
        </span>
        {choices.length > 0 ? (
          <DecideMenu
            send={forms.decide}
            fields={{ ...forms.fields, number, shown: record.verdict }}
            name={name}
            choices={choices}
            action={record.action}
            decided={record.decided}
          />
        ) : (
          <span className="flex h-7 w-36 items-center text-[0.8125rem] text-muted max-sm:w-auto">
            {t('leftOut')}
          </span>
        )}
      </div>
    </li>
  )
}
