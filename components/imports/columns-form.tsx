import { useFormatter, useTranslations } from 'next-intl'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { Input } from '@/components/ui/input'
import { SubmitButton } from '@/components/ui/submit-button'
import type { TargetMenu } from '@/core/contacts/formats/columns/target-menu'
import { ColumnTable, type ColumnView } from './column-table'

/** Columns beyond these keep what they are taken for: a form has an end. */
const MOST_COLUMNS = 1_000

/** What each column is taken for; the choice can be saved under a name. Empty columns have nothing to decide. */
export function ColumnsForm({
  action,
  fields,
  columns,
  menu,
  isRehearsed,
}: {
  action: (form: FormData) => void | Promise<void>
  fields: KeptFields
  columns: readonly ColumnView[]
  menu: TargetMenu
  /** Whether there is a rehearsal already, which another one takes the place of. */
  isRehearsed: boolean
}) {
  const t = useTranslations('Imports.columns')
  const format = useFormatter()
  const filled = columns.filter(({ samples, place }) => samples.length > 0 && place < MOST_COLUMNS)
  const empty = columns.filter(({ samples }) => samples.length === 0)
  return (
    <form action={action}>
      <HiddenFields fields={fields} />
      <ColumnTable columns={filled} menu={menu} />
      {empty.length > 0 && (
        <details className="group/empty mt-3">
          <summary className="inline-flex min-h-8 items-center gap-1.5 text-muted hover:text-text">
            <Icon name="chevron-right" className="size-4 group-open/empty:rotate-90" />
            {t('emptyColumns', { count: empty.length })}
          </summary>
          <p className="mt-1 max-w-prose pl-5.5 text-muted">
            {format.list(empty.map(({ name, place }) => name || t('unnamed', { number: place + 1 })))}
          </p>
        </details>
      )}
      <div
        data-foot-bar="wide"
        className="sticky bottom-3 z-20 sm:bottom-10 mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border bg-raised px-3 py-2 shadow-raised"
      >
        <label className="flex items-center gap-2 text-muted max-sm:grid max-sm:w-full max-sm:gap-1">
          {t('saveAs')}
          <Input
            name="saveAs"
            placeholder={t('saveAsHint')}
            maxLength={100}
            autoComplete="off"
            className="w-64 max-sm:w-full"
          />
        </label>
        {isRehearsed && (
          <p id="rehearsed-before" className="order-first w-full text-[0.8125rem] text-muted">
            {t('rehearsedBefore')}
          </p>
        )}
        <SubmitButton
          className="max-sm:w-full"
          aria-describedby={isRehearsed ? 'rehearsed-before' : undefined}
        >
          {t('rehearse')}
        </SubmitButton>
      </div>
    </form>
  )
}
