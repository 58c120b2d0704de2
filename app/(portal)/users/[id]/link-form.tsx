'use client'

import { FormAnswer } from '@/components/forms/form-answer'
import { useFormAction } from '@/components/forms/use-form-action'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { SubmitButton } from '@/components/ui/submit-button'
import { makeLink } from '../actions'
import { OneTimeLink } from '../one-time-link'

/** A button that issues a one-time link and shows it in its place, this once. */
export function LinkForm({
  id,
  kind,
  renderedFor,
  label,
}: {
  id: string
  kind: 'invite' | 'reset'
  renderedFor: string
  label: string
}) {
  const [state, send] = useFormAction(makeLink)
  if (state.status === 'done') return <OneTimeLink data={state.data ?? {}} />
  return (
    <form action={send}>
      <HiddenFields fields={{ id, kind, renderedFor }} />
      <FormAnswer state={state} />
      <SubmitButton variant="secondary">{label}</SubmitButton>
    </form>
  )
}
