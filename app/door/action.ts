import { parseWithZod } from '@conform-to/zod/v4'
import { unstable_rethrow } from 'next/navigation'
import type { output, ZodType } from 'zod'
import type { Actor } from '@/core/access/actor'
import type { Right } from '@/core/access/rights'
import type { Message } from '@/core/errors'
import { requireActor } from './actor'
import { refusal } from './refusal'
import type { FormState, TypedValues } from './form-state'

/** A field's messages out of zod's issues; a custom issue's message is already a key of `Errors`. */
function fieldMessages(
  issues: ReadonlyArray<{ code?: string; message: string; params?: unknown }>,
): Message[] {
  return issues.map((issue) => {
    const key = /^[a-z][a-z-]*$/.test(issue.message) ? issue.message : 'invalid-value'
    const params = issue.params
    return params && typeof params === 'object' ? { key, params: params as Message['params'] } : { key }
  })
}

type Definition<Schema extends ZodType> = {
  /** Who may call it; everybody else is refused before anything is parsed. */
  permission: Right
  schema: Schema
}

/**
 * Makes a server action. Every exported action is a public endpoint: this is where it learns who asks, refuses a
 * form that was rendered for another domain (a stale tab), parses the form with the schema (unknown fields are
 * dropped) and translates what the verb throws. The work redirects or returns the form's next state.
 */
export function action<Schema extends ZodType>(
  definition: Definition<Schema>,
  work: (actor: Actor, input: output<Schema>, form: FormData) => Promise<FormState>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    let values: TypedValues = {}
    try {
      const actor = await requireActor()
      if (!(form instanceof FormData)) return { status: 'failed', message: { key: 'invalid-value' }, values }
      const submission = parseWithZod(form, { schema: definition.schema, formatError: fieldMessages })
      values = withoutSecrets(submission.payload)
      if (!actor.rights.has(definition.permission)) {
        return { status: 'failed', message: { key: 'forbidden' }, values }
      }
      const renderedFor = form.get('renderedFor')
      if (typeof renderedFor === 'string' && renderedFor !== actor.domainId) {
        return {
          status: 'failed',
          message: { key: 'other-domain', params: { domain: actor.domain.name } },
          values,
        }
      }
      if (submission.status !== 'success') {
        const fields = Object.entries(submission.error ?? {}).filter(
          (entry): entry is [string, Message[]] => !!entry[1],
        )
        return { status: 'invalid', fields: Object.fromEntries(fields), values }
      }
      return await work(actor, submission.value, form)
    } catch (error) {
      unstable_rethrow(error)
      return refusal(error, values)
    }
  }
}

/** The typed values without what must not travel back: passwords and the form's own machinery. */
function withoutSecrets(payload: Record<string, unknown>): TypedValues {
  return Object.fromEntries(
    Object.entries(payload).filter(
      ([name]) => !/password/i.test(name) && !name.startsWith('$') && name !== 'renderedFor',
    ),
  )
}
