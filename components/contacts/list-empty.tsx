import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'

/** What stands in place of a list without rows: nothing matches, or nobody has added anything. */
export function ListEmpty({ filtered, addHref }: { filtered: boolean; addHref?: string }) {
  const t = useTranslations('Contacts')
  if (filtered) {
    return (
      <EmptyState icon="search" title={t('nothingTitle')}>
        {t('nothingText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon="users-round"
      title={t('emptyTitle')}
      actions={
        addHref && (
          <ButtonLink href={addHref}>
            <Icon name="plus" />
            {t('add')}
          </ButtonLink>
        )
      }
    >
      {addHref ? t('emptyText') : t('emptyForAll')}
    </EmptyState>
  )
}
