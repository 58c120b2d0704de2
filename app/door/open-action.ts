import { unstable_rethrow } from 'next/navigation'
import type { output, ZodType } from 'zod'
import type { FormState } from './form-state'
import { refusal } from './refusal'
import { readSubmission } from './submission'

/**
 * Makes a server action that anybody may call, signed in or not: signing in, asking for a link, using one. It parses
 * the form and translates what the verb throws, as `action` does.
 */
export function openAction<Schema extends ZodType>(
  definition: { permission: 'anybody'; schema: Schema },
  work: (input: output<Schema>) => Promise<FormState>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    const submission = readSubmission(definition.schema, form)
    if (submission.wrong) return submission.wrong
    try {
      return await work(submission.input)
    } catch (error) {
      unstable_rethrow(error)
      return refusal(error, submission.values)
    }
  }
}
