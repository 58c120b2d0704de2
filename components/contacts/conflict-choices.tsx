'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/app/door/form-state'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import { differences } from './contact-differences'
import { FieldValue } from './field-value'
import { formContact } from './form-contact'
import { entriesOf } from './form-entries'

type Conflict = Extract<FormState, { status: 'conflict' }>

/**
 * Both versions of a contact that somebody else saved meanwhile, field by field, to choose from. What only one side
 * changed is preselected; the version saved over is the one shown here, so that a third save is noticed again.
 */
export function ConflictChoices({ conflict, cancelHref }: { conflict: Conflict; cancelHref: string }) {
  const t = useTranslations('ContactForm')
  const ui = useTranslations('Ui')
  const mine = formContact(conflict.values)
  const theirs = formContact(conflict.theirs)
  const found = differences(mine, theirs, conflict.base && formContact(conflict.base))
  const fields = useTranslations('ContactForm.fields')
  return (
    <>
      <input type="hidden" name="standing" value={conflict.version} />
      {entriesOf(mine).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Banner
        tone="warning"
        announce="alert"
        title={t('conflictTitle', { name: conflict.by || t('somebody') })}
      >
        {found.length > 0 ? t('conflictText') : t('conflictSame')}
      </Banner>
      <div className="mt-4 grid gap-3">
        {found.map(({ field, changedBy }) => (
          <fieldset key={field} className="min-w-0 rounded-lg border bg-surface px-3 pb-3">
            <legend className="px-1 font-medium">{fields(field)}</legend>
            <div className="grid gap-2 sm:grid-cols-2">
              {(['mine', 'theirs'] as const).map((side) => (
                <label
                  key={side}
                  className="flex min-w-0 items-start gap-2 rounded-md border p-2 has-checked:border-accent has-checked:bg-selected"
                >
                  <input
                    type="radio"
                    name={`choose.${field}`}
                    value={side}
                    defaultChecked={side === (changedBy === 'theirs' ? 'theirs' : 'mine')}
                    className="mt-0.5 size-4 shrink-0"
                  />
                  <span className="min-w-0">
                    <span className="block text-[0.8125rem] text-muted">
                      {side === 'mine' ? t('mine') : t('theirs', { name: conflict.by || t('somebody') })}
                    </span>
                    <FieldValue value={(side === 'mine' ? mine : theirs)[field]} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="mt-6 flex flex-wrap gap-2">
        <SubmitButton name="intent" value="resolve">
          {t('saveChoice')}
        </SubmitButton>
        <ButtonLink href={cancelHref} variant="ghost">
          {ui('cancel')}
        </ButtonLink>
      </div>
    </>
  )
}
