'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FormState } from '@/app/door/form-state'
import { HiddenFields, type KeptFields } from '@/components/ui/hidden-fields'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuButton } from '@/components/ui/menu'
import type { RecordAction } from '@/core/imports/import'
import { HoldsImport } from './import-hold'
import { useProblem } from './use-problem'

/** What will be done with a record, and a menu to decide otherwise. */
export function DecideMenu({
  send,
  fields,
  name,
  choices,
  action,
  decided,
}: {
  send: (previous: FormState, form: FormData) => Promise<FormState>
  fields: KeptFields
  name: string
  choices: readonly RecordAction[]
  action: RecordAction
  decided: boolean
}) {
  const t = useTranslations('Rehearsal')
  const [state, submit, isPending] = useActionState<FormState, FormData>(send, { status: 'idle' })
  const problem = useProblem(state)
  return (
    <div className="text-right">
      <Menu
        size="small"
        className="text-left"
        trigger={
          <span className="flex w-33 items-center justify-between gap-1" aria-busy={isPending || undefined}>
            <span className="flex min-w-0 items-center gap-1">
              {decided && <Icon name="check" label={t('decided')} className="size-3.5 text-success-text" />}
              <span className="truncate">{t(`actions.${action}`)}</span>
              <span className="sr-only">: {name}</span>
            </span>
            <Icon name="chevron-down" className="size-3.5 text-muted" />
          </span>
        }
      >
        <form
          action={submit}
          data-stays
          // What it shows is decided: it does not stand in the way of what comes next, and the keyboard stays here.
          onSubmit={(event) => {
            const menu = event.currentTarget.closest('details')
            menu?.querySelector('summary')?.focus()
            menu?.removeAttribute('open')
          }}
        >
          <HiddenFields fields={fields} />
          <HoldsImport />
          {choices.map((choice) => (
            <MenuButton key={choice} name="action" value={choice} className="max-w-72 items-start py-1.5">
              <Icon name="check" className={`mt-0.5 size-4 ${choice === action ? '' : 'invisible'}`} />
              <span>
                {t(`actions.${choice}`)}
                {choice === action && <span className="sr-only"> ({t('chosen')})</span>}
                <span className="block text-xs text-muted">{t(`explained.${choice}`)}</span>
              </span>
            </MenuButton>
          ))}
        </form>
      </Menu>
      {problem && (
        <p role="alert" className="text-[0.8125rem] text-danger-text">
          {problem}
        </p>
      )}
    </div>
  )
}
