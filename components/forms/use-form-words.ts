import { useTranslations } from 'next-intl'
import type { FormState, TypedValues } from '@/app/door/form-state'
import type { Message } from '@/core/errors'

/** A form's state as its components need it: errors in words by field name, and what was typed by field name. */
export type FormWords = {
  errors: Record<string, string>
  /** What was typed into a field; before anything was sent, what it holds. */
  typed: (name: string, held: string) => string
  inWords: (message: Message) => string
}

/** Reads the answer of a server action for its form. The message namespace `Errors` must be at hand. */
export function useFormWords(state: FormState): FormWords {
  const t = useTranslations('Errors')
  const inWords = ({ key, params }: Message) => {
    const known = key as Parameters<typeof t.has>[0]
    return t.has(known) ? t(known as 'forbidden', params as never) : t('invalid-value')
  }
  const errors =
    state.status === 'invalid'
      ? Object.entries(state.fields).map(([name, messages]) => [name, messages.map(inWords).join(' ')])
      : []
  const values: TypedValues | undefined = 'values' in state ? state.values : undefined
  return {
    errors: Object.fromEntries(errors) as Record<string, string>,
    typed: (name, held) => {
      const value = values?.[name]
      // An empty field is absent from what was sent.
      return values === undefined ? held : typeof value === 'string' ? value : ''
    },
    inWords,
  }
}
