import { getTranslations } from 'next-intl/server'
import type { Question } from '@/components/ui/confirm-dialog'
import type { DuplicatePage } from '@/core/contacts/find-duplicate-groups'

/** What is asked before exact duplicates are merged. */
export async function exactQuestion({ total, first }: DuplicatePage['exact']): Promise<Question> {
  const [t, ui] = await Promise.all([getTranslations('Duplicates'), getTranslations('Ui')])
  const remaining = total - first
  return {
    title: t('allTitle', { count: first }),
    text: remaining > 0 ? `${t('allText')} ${t('allPart', { remaining })}` : t('allText'),
    confirm: t('allConfirm'),
    cancel: ui('cancel'),
  }
}
