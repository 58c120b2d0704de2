import { unstable_rethrow } from 'next/navigation'
import type { output, ZodType } from 'zod'
import type { Actor } from '@/core/access/actor'
import type { Right } from '@/core/access/rights'
import type { Message } from '@/core/errors'
import { currentVisit, requireActor } from './actor'
import type { FormState, TypedValues } from './form-state'
import { holdForm } from './held-forms'
import { refusal } from './refusal'
import { readSubmission, unreadable } from './submission'

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
  /** What stands now of what the form edits, shown beside what was typed when somebody else saved meanwhile. */
  standing?: (actor: Actor, input: output<Schema>) => Promise<TypedValues>
}

/**
 * Makes a server action. Every exported action is a public endpoint: this is where it learns who asks, refuses a
 * form that was rendered for another domain (a stale tab), parses the form with the schema (unknown fields are
 * dropped) and translates what the verb throws. The work redirects or returns the form's next state. Whoever has been
 * signed out meanwhile keeps the form with what was typed, to sign in elsewhere and send it again.
 */
export function action<Schema extends ZodType>(
  definition: Definition<Schema>,
  work: Work<Schema>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  const answer = answering(definition, work)
  const send = async (_previous: FormState, form: FormData) => {
    const state = await answer(form)
    await holdForm(state, send, form)
    return state
  }
  return send
}

type Work<Schema extends ZodType> = (
  actor: Actor,
  input: output<Schema>,
  form: FormData,
) => Promise<FormState>

/** The answer of an action to a form, as `action` describes it. */
export function answering<Schema extends ZodType>(
  { permission, schema, edit, standing }: Definition<Schema>,
  work: Work<Schema>,
): (form: FormData) => Promise<FormState> {
  return async (form) => {
    if (!(form instanceof FormData)) return unreadable
    // Before anything is asked of the database, so that what was typed comes back when it is away.
    const submission = readSubmission(schema, form)
    const { values } = submission
    try {
      if (!(await currentVisit())) return { status: 'failed', message: { key: 'signed-out' }, values }
      const actor = await requireActor()
      const refused = refusedBefore(actor, permission, form)
      if (refused) return { status: 'failed', message: refused, values }
      const intent = form.get('intent')
      const edited = typeof intent === 'string' ? edit?.(intent, values) : null
      if (edited) return { status: 'editing', values: edited }
      if (submission.wrong) return submission.wrong
      const state = await orRefusal(work(actor, submission.input, form), values)
      if (state.status !== 'conflict' || !standing) return state
      return { ...state, theirs: await standing(actor, submission.input) }
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

/** Awaits the work of an action; what it was refused for is an answer too. */
async function orRefusal(work: Promise<FormState>, values: TypedValues): Promise<FormState> {
  try {
    return await work
  } catch (error) {
    unstable_rethrow(error)
    return refusal(error, values)
  }
}
