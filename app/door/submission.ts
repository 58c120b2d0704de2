import { parseWithZod } from '@conform-to/zod/v4'
import type { output, ZodType } from 'zod'
import type { Message } from '@/core/errors'
import { isWithinBounds } from './form-bounds'
import type { FormState, TypedValues } from './form-state'

/** A form as sent: what the schema made of it, or the state that shows what is wrong. */
export type Submission<Schema extends ZodType> = { values: TypedValues } & (
  { input: output<Schema>; wrong?: undefined } | { wrong: FormState; input?: undefined }
)

/** The answer to a call that carries no form, or none of ours. */
export const unreadable: FormState = { status: 'failed', message: { key: 'invalid-value' }, values: {} }

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

/** Whether a field holds what must not travel back. */
export function isSecret(name: string): boolean {
  return /password|token/i.test(name)
}

/** The typed values without secrets, files and the form's own machinery. */
function withoutSecrets(payload: Record<string, unknown>): TypedValues {
  return Object.fromEntries(
    Object.entries(payload).filter(
      ([name, value]) =>
        !isSecret(name) && !name.startsWith('$') && name !== 'renderedFor' && !(value instanceof File),
    ),
  )
}

/** Parses what an action was called with; unknown fields are dropped. */
export function readSubmission<Schema extends ZodType>(schema: Schema, form: unknown): Submission<Schema> {
  if (!(form instanceof FormData) || !isWithinBounds(form)) {
    return { values: {}, wrong: unreadable }
  }
  const submission = parseWithZod(form, { schema, formatError: fieldMessages })
  const values = withoutSecrets(submission.payload)
  if (submission.status === 'success') return { values, input: submission.value }
  const fields = Object.entries(submission.error ?? {}).filter(
    (entry): entry is [string, Message[]] => !!entry[1],
  )
  const sent = [...form.keys()]
  const place = ([name]: [string, Message[]]) => {
    const index = sent.findIndex((key) => key === name || key.startsWith(`${name}[`))
    return index < 0 ? sent.length : index
  }
  const inFormOrder = fields.toSorted((one, other) => place(one) - place(other))
  return { values, wrong: { status: 'invalid', fields: Object.fromEntries(inFormOrder), values } }
}
