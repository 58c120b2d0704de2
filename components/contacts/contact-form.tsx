'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FailedBanner } from '@/components/forms/failed-banner'
import { useFormAction } from '@/components/forms/use-form-action'
import { ButtonLink } from '@/components/ui/button'
import { DraftKeeper } from '@/components/ui/draft-keeper'
import { ErrorSummary } from '@/components/ui/error-summary'
import { readForm } from '@/components/ui/form-values'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnsavedChangesGuard } from '@/components/ui/unsaved-changes-guard'
import type { FormState } from '@/app/door/form-state'
import { ChangedMeanwhile } from './changed-meanwhile'
import { ConflictChoices } from './conflict-choices'
import { ContactFields } from './contact-fields'
import { DuplicateHint } from './duplicate-hint'
import type { FieldErrors } from './field-errors'
import { formContact, type FormContact } from './form-contact'
import { valuesOf } from './form-entries'
import type { AskHints } from './hints'
import { useHints } from './use-hints'
import { useMessage } from './use-message'
import { WhoChoice, whoOf, type Who, type WhoOffered } from './who-choice'

/**
 * What the form edits: a new contact with the id it will have, or version `version` of one that is there, last saved
 * `by` somebody. It may go on while the form is open. `choice` asks for whom a new one is.
 */
export type Edited = {
  id: string
  version: number | null
  contact: FormContact
  by?: string
  choice?: { offered: WhoOffered; chosen: Who }
}

type Shown = { state: FormState; version: number | null; contact: FormContact; who: Who; times: number }

type Kept = { version: number | null; contact: unknown; who?: unknown }

const typed = (state: FormState) => ('values' in state ? state.values : undefined)
const versionOf = (value: unknown) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : null

function shownFirst(state: FormState, edited: Edited): Shown {
  const values = typed(state)
  const contact = values ? formContact(values) : edited.contact
  const who = whoOf(values ?? edited.choice?.chosen)
  return { state, version: versionOf(values?.version) ?? edited.version, contact, who, times: 0 }
}

/**
 * The form of a contact. It works before JavaScript has loaded; with it, rows come and go in place, numbers are
 * looked at while typing, a draft is kept and leaving unsaved asks. When somebody else saved meanwhile it shows both
 * versions instead of the fields. `focusFirst` puts the focus into the first field when the form appears.
 */
export function ContactForm({
  edited,
  save,
  ask,
  suggestions,
  renderedFor,
  draft,
  cancelHref,
  focusFirst = false,
}: {
  edited: Edited
  save: (previous: FormState, form: FormData) => Promise<FormState>
  ask: AskHints
  suggestions: readonly string[]
  renderedFor: string
  draft: string
  cancelHref: string
  focusFirst?: boolean
}) {
  const t = useTranslations('ContactForm')
  const ui = useTranslations('Ui')
  const inWords = useMessage()
  const [state, send] = useFormAction(save)
  const [shown, setShown] = useState(() => shownFirst(state, edited))
  const [opened] = useState(edited.contact)
  if (shown.state !== state) {
    setShown({ ...shownFirst(state, { ...edited, version: shown.version }), times: shown.times + 1 })
  }
  const form = useRef<HTMLFormElement>(null)
  const answer = useRef<HTMLDivElement>(null)
  const { hints, look } = useHints(form, ask, { warnings: {}, duplicates: [] })

  useEffect(() => {
    if (state.status !== 'idle' && state.status !== 'editing') answer.current?.focus()
  }, [state])

  const errors: FieldErrors =
    state.status === 'invalid'
      ? Object.fromEntries(
          Object.entries(state.fields).map(([name, messages]) => [name, messages.map(inWords).join(' ')]),
        )
      : {}
  const isNew = edited.version === null
  const isBehind = edited.version !== null && shown.version !== null && edited.version > shown.version
  return (
    <form ref={form} action={send} noValidate className="max-w-3xl">
      {/* Enter in a field presses the form's first button: it must be this one, not a row's. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden className="sr-only" />
      <HiddenFields fields={{ id: edited.id, version: shown.version ?? undefined, renderedFor }} />
      <div ref={answer} tabIndex={-1} className="outline-none">
        <ErrorSummary
          title={ui('problems', { count: Object.keys(errors).length })}
          problems={Object.entries(errors).map(([name, message]) => ({
            fieldId: name.startsWith('tags') ? 'tags' : name,
            message: message ?? '',
          }))}
        />
        {state.status === 'failed' && (
          <FailedBanner reason={state.message.key}>{inWords(state.message)}</FailedBanner>
        )}
      </div>
      {state.status === 'conflict' ? (
        <ConflictChoices conflict={state} cancelHref={cancelHref} />
      ) : (
        <>
          {isBehind && <ChangedMeanwhile by={edited.by ?? ''} before={opened} now={edited.contact} />}
          <DraftKeeper
            name={draft}
            words={{ restored: ui('draftRestored'), discard: ui('discardDraft') }}
            access={{
              read: () => {
                const values = form.current && valuesOf(readForm(form.current))
                return { version: shown.version, contact: formContact(values), who: whoOf(values) }
              },
              write: (kept) => {
                const { version, contact, who } = kept as Kept
                setShown(({ times, ...now }) => ({
                  ...now,
                  version,
                  contact: formContact(contact),
                  who: whoOf(who),
                  times: times + 1,
                }))
              },
            }}
          />
          <ContactFields
            key={shown.times}
            contact={shown.contact}
            errors={errors}
            hints={hints}
            suggestions={suggestions}
            onRows={look}
            focusFirst={focusFirst && state.status === 'idle'}
          />
          <div className="mt-6 grid gap-4">
            {edited.choice && (
              <WhoChoice
                key={shown.times}
                offered={edited.choice.offered}
                chosen={shown.who}
                error={errors.numbers}
              />
            )}
            <DuplicateHint duplicates={hints.duplicates} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton name="intent" value="save">
                {t('save')}
              </SubmitButton>
              {isNew && (
                <SubmitButton variant="secondary" name="intent" value="save-another">
                  {t('saveAnother')}
                </SubmitButton>
              )}
              <ButtonLink href={cancelHref} variant="ghost">
                {ui('cancel')}
              </ButtonLink>
            </div>
          </div>
        </>
      )}
      <UnsavedChangesGuard attempt={state} changed={state.status !== 'idle'} />
    </form>
  )
}
