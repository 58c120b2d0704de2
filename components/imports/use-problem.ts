import { useTranslations } from 'next-intl'
import type { FormState } from '@/app/door/form-state'
import { useFormWords } from '@/components/forms/use-form-words'

/** Why a small form of a record was refused, in words; '' when it was not. */
export function useProblem(state: FormState): string {
  const t = useTranslations('Rehearsal')
  const { errors, inWords } = useFormWords(state)
  if (state.status === 'failed') return inWords(state.message)
  if (state.status === 'conflict') return t('changedMeanwhile')
  return Object.values(errors).join(' ')
}
