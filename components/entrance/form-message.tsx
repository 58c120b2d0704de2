import { useTranslations } from 'next-intl'
import type { FormState } from '@/app/door/form-state'
import { Banner } from '@/components/ui/banner'

/** What a form's last sending came to, in one line above its fields. Field errors stand at their fields. */
export function FormMessage({ state }: { state: FormState }) {
  const t = useTranslations('Errors')
  if (state.status !== 'failed') return null
  const key = state.message.key as Parameters<typeof t.has>[0]
  return (
    <Banner tone="danger" announce="alert">
      {t.has(key) ? t(key as 'forbidden', state.message.params) : t('invalid-value')}
    </Banner>
  )
}
