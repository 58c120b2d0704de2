import { redirect } from 'next/navigation'
import type { output, ZodType } from 'zod'
import type { Visit } from '@/core/sessions/find'
import { idle } from './form-state'
import { visitAction } from './visit-action'

/**
 * Makes a server action for a press by anybody signed in: signing out, switching the domain. The work ends in a
 * redirect; what is refused leads to the first page, which decides anew where the person may be.
 */
export function visitPress<Schema extends ZodType>(
  definition: { permission: 'signed-in'; schema: Schema },
  work: (visit: Visit, input: output<Schema>) => Promise<never>,
): (form: FormData) => Promise<void> {
  const run = visitAction(definition, work)
  return async (form) => {
    await run(idle, form)
    redirect('/')
  }
}
