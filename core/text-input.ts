import { z } from 'zod'
import { readText } from '@/core/contacts/text'

/**
 * A one-line text of a form: trimmed, NFC, without control characters, at most `max` UTF-16 code units; absent is ''.
 * Its problems are the keys `too-long` (with `max`) and `invalid-characters` of the messages `Errors`.
 */
export function textInput(max: number) {
  return z
    .string({ error: 'invalid-value' })
    .nullish()
    .transform((typed, context) => {
      const read = readText(typed ?? '', { max })
      if ('text' in read) return read.text
      const params = read.problem === 'too-long' ? { max } : undefined
      context.addIssue({ code: 'custom', message: read.problem, params })
      return z.NEVER
    })
}

/** As `textInput`, and must not be empty: `required`. */
export function requiredText(max: number) {
  return textInput(max).refine((text) => text !== '', { error: 'required' })
}
