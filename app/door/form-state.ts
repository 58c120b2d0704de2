import type { Message } from '@/core/errors'

/** What a person typed, by nested field name, to be shown again. Never a row or a secret. */
export type TypedValues = Record<string, unknown>

/**
 * What a server action answers to its form. Message keys are of the namespace `Errors`;
 * field paths are those of the inputs' names (`phones[0].value`).
 */
export type FormState =
  | { status: 'idle' }
  /** The form again with the typed values, such as one with another phone row. */
  | { status: 'editing'; values: TypedValues }
  | { status: 'invalid'; fields: Record<string, Message[]>; values: TypedValues }
  | { status: 'failed'; message: Message; values: TypedValues }
  /** Somebody else saved meanwhile; `version` is the one that stands now, `theirs` its fields, `by` who. */
  | {
      status: 'conflict'
      version: number
      values: TypedValues
      theirs?: TypedValues
      base?: TypedValues
      by?: string
    }
  | { status: 'done'; message?: Message; data?: Record<string, string | number | boolean> }

/** Before anything was sent. */
export const idle: FormState = { status: 'idle' }
