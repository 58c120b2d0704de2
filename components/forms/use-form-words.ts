import { useTranslations } from 'next-intl'
import type { FormState, TypedValues } from '@/app/door/form-state'
import type { Message } from '@/core/errors'

/** A form's state as its components need it: errors in words by field name, and what was typed by field name. */
export type FormWords = {
  errors: Record<string, string>
  /** What was typed into a field; before anything was sent, what it holds. */
  typed: (name: string, held: string) => string
  inWords: (message: Message) => string
  /** The version to save over: the one that was looked at last. */
  version: (held: number) => string | number
  /** After a conflict, what stands now in a field where something else was typed; `show` puts a value into words. */
  standing: (name: string, show?: (value: string) => string | undefined) => string | undefined
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
    version: (held) => {
      if (state.status === 'conflict') return state.version
      return typeof values?.version === 'string' ? values.version : held
    },
    standing: (name, show) => {
      if (state.status !== 'conflict' || state.theirs === undefined) return undefined
      const mine = inText(state.values[name])
      const theirs = inText(state.theirs[name])
      if (mine === theirs) return undefined
      return theirs === '' ? t('standing-empty') : t('standing', { value: show?.(theirs) ?? theirs })
    },
  }
}

const inText = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** Puts the value of a select into the words of its choice. */
export function labelIn(
  options: readonly { value: string; label: string }[],
): (value: string) => string | undefined {
  return (value) => options.find((option) => option.value === value)?.label
}
