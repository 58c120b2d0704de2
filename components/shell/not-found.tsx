import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Says that there is no such page, and leads to one that is. */
export function NotFound() {
  const t = useTranslations('Pages')
  return (
    <EmptyState
      icon="search"
      heading
      title={t('notFoundTitle')}
      actions={<ButtonLink href="/contacts">{t('toContacts')}</ButtonLink>}
    >
      {t('notFoundText')}
    </EmptyState>
  )
}
