import { redirect } from 'next/navigation'
import type { output, ZodType } from 'zod'
import type { Actor } from '@/core/access/actor'
import { action, type Definition } from './action'
import { idle, type FormState } from './form-state'
import { pathFrom } from './path-from'

/**
 * Makes a server action for a form without a state of its own: a press of Delete, Undo or Restore, alone or for the
 * checked rows of a list. The work ends in a redirect. What is refused leads back to the path in the field `back`
 * with `?failed=<key of Errors>`, which the page shows as a toast.
 */
export function press<Schema extends ZodType>(
  definition: Definition<Schema>,
  work: (actor: Actor, input: output<Schema>, back: string) => Promise<never>,
): (form: FormData) => Promise<void> {
  const run = action(definition, (actor, input, form) => work(actor, input, pathFrom(form.get('back'))))
  return async (form) => {
    const state = await run(idle, form)
    const back = new URL(pathFrom(form.get('back')), 'http://portal')
    back.searchParams.set('failed', failureOf(state))
    redirect(back.pathname + back.search)
  }
}

/** Why a form was refused, as a key of `Errors`. */
export function failureOf(state: FormState): string {
  if (state.status === 'failed') return state.message.key
  if (state.status === 'conflict') return 'changed-meanwhile'
  return (state.status === 'invalid' && Object.values(state.fields)[0]?.[0]?.key) || 'invalid-value'
}
