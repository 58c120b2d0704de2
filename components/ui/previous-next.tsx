import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Previous and next of a list that is not counted; nothing when it has one page. */
export function PreviousNext({ previousHref, nextHref }: { previousHref?: string; nextHref?: string }) {
  const t = useTranslations('Ui')
  if (!previousHref && !nextHref) return null
  return (
    <nav aria-label={t('pages')} className="mt-3 flex justify-end gap-2">
      {previousHref && (
        <ButtonLink href={previousHref} rel="prev">
          <Icon name="chevron-left" />
          {t('previous')}
        </ButtonLink>
      )}
      {nextHref && (
        <ButtonLink href={nextHref} rel="next">
          {t('next')}
          <Icon name="chevron-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
