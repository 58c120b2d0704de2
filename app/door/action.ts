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

/** What an action asks for before its work begins. */
export type Definition<Schema extends ZodType> = {
  /** Who may call it; everybody else is refused. */
  permission: Right
  schema: Schema
  /**
   * The values after a press of a submit button named `intent` that only changes the form, such as one more row;
   * null for any other intent. It comes before validation: half a form may have another row.
   */
  edit?: (intent: string, values: TypedValues) => TypedValues | null
}

/**
 * Makes a server action. Every exported action is a public endpoint: this is where it learns who asks, refuses a
 * form that was rendered for another domain (a stale tab), parses the form with the schema (unknown fields are
 * dropped) and translates what the verb throws. The work redirects or returns the form's next state.
 */
export function action<Schema extends ZodType>(
  { permission, schema, edit }: Definition<Schema>,
  work: (actor: Actor, input: output<Schema>, form: FormData) => Promise<FormState>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (_previous, form) => {
    let values: TypedValues = {}
    try {
      if (!(form instanceof FormData)) return { status: 'failed', message: { key: 'invalid-value' }, values }
      // Before anything is asked of the database, so that what was typed comes back when it is away.
      const submission = parseWithZod(form, { schema, formatError: fieldMessages })
      values = withoutSecrets(submission.payload)
      const actor = await requireActor()
      const refused = refusedBefore(actor, permission, form)
      if (refused) return { status: 'failed', message: refused, values }
      const intent = form.get('intent')
      const edited = typeof intent === 'string' ? edit?.(intent, values) : null
      if (edited) return { status: 'editing', values: edited }
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

/** Why the actor's form is not even looked at: no right to send it, or rendered for another domain. */
export function refusedBefore(actor: Actor, permission: Right, form: FormData): Message | null {
  if (!actor.rights.has(permission)) return { key: 'forbidden' }
  const renderedFor = form.get('renderedFor')
  if (typeof renderedFor !== 'string' || renderedFor === actor.domainId) return null
  return { key: 'other-domain', params: { domain: actor.domain.name } }
}

/** The typed values without what must not travel back: passwords and the form's own machinery. */
function withoutSecrets(payload: Record<string, unknown>): TypedValues {
  return Object.fromEntries(
    Object.entries(payload).filter(
      ([name]) => !/password/i.test(name) && !name.startsWith('$') && name !== 'renderedFor',
    ),
  )
}
