import { redirect, unstable_rethrow } from 'next/navigation'
import type { output, ZodType } from 'zod'
import type { Visit } from '@/core/sessions/find'
import { currentPath, currentVisit } from './actor'
import type { FormState } from './form-state'
import { refusal } from './refusal'
import { readSubmission } from './submission'

/**
 * Makes a server action for anybody signed in, also one who has not picked a domain or may no longer enter any:
 * choosing a domain, signing out, one's own language.
 */
export function visitAction<Schema extends ZodType>(
  definition: { permission: 'signed-in'; schema: Schema },
  work: (visit: Visit, input: output<Schema>) => Promise<FormState>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const submission = readSubmission(definition.schema, form)
    try {
      const visit = await currentVisit()
      if (!visit) redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`)
      return submission.wrong ?? (await work(visit, submission.input))
    } catch (error) {
      unstable_rethrow(error)
      return refusal(error, submission.values)
    }
  }
}
