import {
  type ConflictError,
  errorCode,
  type ForbiddenError,
  type InvalidError,
  type RateLimitedError,
} from '@/core/errors'
import type { FormState, TypedValues } from './form-state'

/** The form's translation of what a verb threw; a defect is thrown on. */
export function refusal(error: unknown, values: TypedValues): FormState {
  switch (errorCode(error)) {
    case 'not-found':
      return { status: 'failed', message: { key: 'not-found' }, values }
    case 'forbidden':
      return { status: 'failed', message: { key: (error as ForbiddenError).reason }, values }
    case 'conflict':
      return { status: 'conflict', version: (error as ConflictError).version, values }
    case 'invalid':
      return { status: 'invalid', fields: (error as InvalidError).fields, values }
    case 'rate-limited':
      return {
        status: 'failed',
        message: {
          key: 'rate-limited',
          params: { minutes: Math.ceil((error as RateLimitedError).retryAfter / 60) },
        },
        values,
      }
    case 'unavailable':
      return { status: 'failed', message: { key: 'unavailable' }, values }
    case undefined:
      throw error
  }
}
