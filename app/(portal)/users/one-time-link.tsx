import { useTranslations } from 'next-intl'
import { ShownLink } from '@/components/forms/shown-link'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'

type LinkData = Readonly<Record<string, string | number | boolean>>

/** A one-time link just issued, with a button that copies it. `added` says that its user was just added. */
export function OneTimeLink({ data, added = false }: { data: LinkData; added?: boolean }) {
  const t = useTranslations('Users')
  const [id, name, email, link] = ['id', 'name', 'email', 'link'].map((key) => String(data[key] ?? ''))
  return (
    <div className="grid max-w-2xl gap-4">
      <Banner tone="success" announce="status" title={added ? t('added', { name: name ?? '' }) : undefined}>
        {link && <p>{t('linkText')}</p>}
        {link && <ShownLink href={link} copyLabel={t('copyLink')} />}
        {data.mailed === true && (
          <p className="mt-1">{email ? t('linkMailed', { email }) : t('linkMailedNow')}</p>
        )}
      </Banner>
      {added && (
        <div className="flex flex-wrap gap-2">
          {/* Another address, so that the form starts anew. */}
          <ButtonLink href={`/users/new?after=${id}`} variant="primary">
            {t('addAnother')}
          </ButtonLink>
          <ButtonLink href={`/users/${id}`}>{t('openUser', { name: name ?? '' })}</ButtonLink>
        </div>
      )}
    </div>
  )
}
