import { redirect } from 'next/navigation'
import type { output, ZodType } from 'zod'
import type { Actor } from '@/core/access/actor'
import { currentPath } from './actor'
import { answering, type Definition } from './action'
import type { FormState } from './form-state'
import { pathFrom } from './path-from'
import { redirectTelling } from './telling'

/**
 * Makes a server action for a form without a state of its own: a press of Delete, Undo or Restore, alone or for the
 * checked rows of a list. The work ends in a redirect. What is refused leads back to the path in the field `back`
 * with `?failed=<key of Errors>`, which the page shows as a toast.
 */
export function press<Schema extends ZodType>(
  definition: Definition<Schema>,
  work: (actor: Actor, input: output<Schema>, back: string) => Promise<never>,
): (form: FormData) => Promise<void> {
  const answer = answering(definition, (actor, input, form) => work(actor, input, pathFrom(form.get('back'))))
  return async (form) => {
    const failure = failureOf(await answer(form))
    if (failure === 'signed-out') redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`)
    // The page that had the button is not there any more for whoever lost the right to press it.
    if (failure === 'forbidden') return redirectTelling('/contacts?failed=forbidden')
    const back = new URL(pathFrom(form.get('back')), 'http://portal')
    back.searchParams.set('failed', failure)
    return redirectTelling(back.pathname + back.search)
  }
}

/** Why a form was refused, as a key of `Errors`. */
export function failureOf(state: FormState): string {
  if (state.status === 'failed') return state.message.key
  if (state.status === 'conflict') return 'changed-meanwhile'
  return (state.status === 'invalid' && Object.values(state.fields)[0]?.[0]?.key) || 'invalid-value'
}
