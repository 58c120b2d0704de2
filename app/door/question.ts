import { parseWithZod } from '@conform-to/zod/v4'
import type { output, ZodType } from 'zod'
import type { Actor } from '@/core/access/actor'
import type { Right } from '@/core/access/rights'
import { errorCode } from '@/core/errors'
import { refusedBefore } from './action'
import { currentVisit } from './actor'
import { isWithinBounds } from './form-bounds'

/**
 * Makes a server action that only looks something up while a person is typing. Whatever stands in its way (signed
 * out, no right, another domain, unreadable input, the database away) is no answer, null: a hint is never worth an
 * interruption.
 */
export function question<Schema extends ZodType, Answer>(
  { permission, schema }: { permission: Right; schema: Schema },
  work: (actor: Actor, input: output<Schema>) => Promise<Answer>,
): (form: FormData) => Promise<Answer | null> {
  return async (form) => {
    if (!(form instanceof FormData) || !isWithinBounds(form)) return null
    const submission = parseWithZod(form, { schema })
    try {
      const actor = (await currentVisit())?.actor
      if (!actor || refusedBefore(actor, permission, form) || submission.status !== 'success') return null
      return await work(actor, submission.value)
    } catch (error) {
      if (errorCode(error) === undefined) throw error
      return null
    }
  }
}
