import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'

/** What stands in place of a list without rows: nothing matches, or nobody has added anything. */
export function ListEmpty({
  filtered,
  shared = false,
  addHref,
}: {
  filtered: boolean
  /** Whether it is the list of Shared Contacts. */
  shared?: boolean
  addHref?: string
}) {
  const t = useTranslations('Contacts')
  const own = useTranslations('OwnContacts')
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
      title={shared ? t('emptyTitle') : own('emptyTitle')}
      actions={
        addHref && (
          <ButtonLink href={addHref}>
            <Icon name="plus" />
            {shared ? t('add') : own('add')}
          </ButtonLink>
        )
      }
    >
      {shared ? t('emptyText') : addHref ? own('emptyText') : t('emptyForAll')}
    </EmptyState>
  )
}
