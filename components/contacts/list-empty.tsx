import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-name'

/** Which list is without rows: Shared Contacts, one's own or all, or another that one looks at. */
export type EmptyList = 'shared' | 'own' | 'favorites' | 'granted' | 'number'

/** What stands in place of a list without rows: nothing matches, or nobody has put anything there yet. */
export function ListEmpty({
  filtered,
  of,
  addHref,
}: {
  /** Whether something was searched for. */
  filtered: boolean
  of: EmptyList
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
  const said: Record<EmptyList, { icon: IconName; title: string; text: string; adds: boolean }> = {
    shared: {
      icon: 'users-round',
      title: t('emptyTitle'),
      text: addHref ? t('emptyText') : t('emptyForAll'),
      adds: true,
    },
    own: {
      icon: 'users-round',
      title: own('emptyTitle'),
      text: addHref ? own('emptyText') : t('emptyForAll'),
      adds: true,
    },
    favorites: {
      icon: 'star',
      title: own('emptyFavoritesTitle'),
      text: own('emptyFavoritesText'),
      adds: false,
    },
    granted: {
      icon: 'users-round',
      title: own('emptyGrantedTitle'),
      text: own('emptyGrantedText'),
      adds: false,
    },
    number: { icon: 'phone', title: own('emptyNumberTitle'), text: own('emptyNumberText'), adds: true },
  }
  const { icon, title, text, adds } = said[of]
  return (
    <EmptyState
      icon={icon}
      title={title}
      actions={
        adds &&
        addHref && (
          <ButtonLink href={addHref}>
            <Icon name="plus" />
            {of === 'shared' ? t('add') : own('add')}
          </ButtonLink>
        )
      }
    >
      {text}
    </EmptyState>
  )
}
