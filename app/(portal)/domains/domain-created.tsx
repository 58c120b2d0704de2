import { useTranslations } from 'next-intl'
import { ShownLink } from '@/components/forms/shown-link'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'

/** A domain just made, with the invitation to hand to its first Office Manager. */
export function DomainCreated({ data }: { data: Readonly<Record<string, string | number | boolean>> }) {
  const t = useTranslations('Domains')
  const users = useTranslations('Users')
  const name = String(data.name)
  return (
    <div className="grid max-w-2xl gap-4">
      <Banner tone="success" announce="status" title={t('createdTitle', { name })}>
        <p>{t('createdText')}</p>
        <ShownLink href={String(data.link)} copyLabel={t('copyLink')} />
        {data.mailed === true && <p className="mt-1">{users('linkMailedNow')}</p>}
      </Banner>
      <div>
        <ButtonLink href={`/domains/${String(data.id)}`}>{t('open', { name })}</ButtonLink>
      </div>
    </div>
  )
}
