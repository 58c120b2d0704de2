'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/app/door/form-state'
import { ButtonLink } from '@/components/ui/button'
import { isTypedIn } from '@/components/ui/form-values'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsavedChangesGuard } from '@/components/ui/unsaved-changes-guard'
import { CorrectRow } from './correct-row'
import { useToldCorrected } from './corrected-note'
import { HoldsImport } from './import-hold'
import type { CellRow, CellView } from './record-view'
import { UnsentHold } from './unsent-hold'
import { useProblem } from './use-problem'

/** What was sent of a cell. Of an empty text nothing is. */
type Sent = { field?: string; held?: string; value?: string }

/**
 * Corrects the cells of a record, all in one; the record is judged again. Escape leads back as its link does, which asks
 * when something is typed, and what has the id `focusAfter` has the focus then.
 */
export function CorrectForm({
  send,
  fields,
  rows,
  closeHref,
  focusAfter,
  label,
}: {
  send: (previous: FormState, form: FormData) => Promise<FormState>
  fields: KeptFields & { number: number }
  rows: readonly CellRow[]
  closeHref: string
  focusAfter: string
  label: string
}) {
  const t = useTranslations('Rehearsal')
  const form = useTranslations('ContactForm')
  const ui = useTranslations('Ui')
  const [state, action] = useActionState<FormState, FormData>(useToldCorrected(send), { status: 'idle' })
  const problem = useProblem(state)
  // A refused attempt is what the form is rendered with.
  const isUnsaved = state.status !== 'idle' && state.status !== 'done'
  const sent = 'values' in state ? (state.values.cells as Sent[] | undefined) : undefined
  // What was refused stays as it was typed, over what it was typed over.
  const stateOf = ({ field, value }: CellView) => {
    const cell = sent?.find((one) => one.field === field)
    return cell ? { held: cell.held ?? '', typed: cell.value ?? '' } : { held: value, typed: value }
  }
  const shown = (isMore: boolean) =>
    rows
      .filter((row) => row.isMore === isMore)
      .map((row) => (
        <CorrectRow
          key={`${row.field} ${row.number}`}
          row={row}
          stateOf={stateOf}
          idPrefix={`correct-${fields.number}`}
        />
      ))
  const isMoreFilled = rows.some(({ isMore, cells }) => isMore && cells.some(isFilled))
  return (
    <div
      role="presentation"
      data-focus-after={focusAfter}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        // The question whether to leave is no part of the form.
        const isHere = event.target instanceof Node && event.currentTarget.contains(event.target)
        if (!isHere) return
        // The same press would close the question at once.
        event.preventDefault()
        event.currentTarget.querySelector<HTMLElement>('[data-close]')?.click()
      }}
    >
      <form
        action={action}
        noValidate
        aria-label={label}
        className="grid max-w-2xl grid-cols-1 gap-1 text-[0.8125rem] max-sm:gap-2"
      >
        <HiddenFields fields={fields} />
        <HoldsImport />
        {shown(false)}
        <details open={isMoreFilled || sent !== undefined} className="group/more">
          <summary className="flex h-7 items-center gap-1 rounded text-muted hover:text-text max-sm:h-11">
            <Icon name="chevron-right" className="size-3.5 group-open/more:rotate-90" />
            <span className="shrink-0">{form('more')}</span>
            <span className="ml-1 truncate group-open/more:hidden">{form('moreHint')}</span>
          </summary>
          <div className="mt-1 grid grid-cols-1 gap-1 max-sm:gap-2">{shown(true)}</div>
        </details>
        <div className="flex flex-wrap items-center gap-1.5 sm:pl-35">
          <SubmitButton variant="secondary" size="small">
            {t('save')}
          </SubmitButton>
          <ButtonLink data-close href={closeHref} scroll={false} variant="ghost" size="small">
            {ui('close')}
          </ButtonLink>
        </div>
        {problem && (
          <p role="alert" className="text-danger-text sm:pl-35">
            {problem}
          </p>
        )}
        <div className="sm:pl-35">
          <UnsentHold attempt={state} changed={isUnsaved} text={t('typedFirst')} />
        </div>
        <UnsavedChangesGuard attempt={state} changed={isUnsaved} isTyped={isTypedIn} />
      </form>
    </div>
  )
}

const isFilled = ({ part, value }: CellView) => part !== 'label' && value !== ''
