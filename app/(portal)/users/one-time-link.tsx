import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { CopyButton } from '@/components/ui/copy-button'

type LinkData = Readonly<Record<string, string | number | boolean>>

/** A one-time link just issued, with a button that copies it. `added` says that its user was just added. */
export function OneTimeLink({ data, added = false }: { data: LinkData; added?: boolean }) {
  const t = useTranslations('Users')
  const ui = useTranslations('Ui')
  const [id, name, email, link] = ['id', 'name', 'email', 'link'].map((key) => String(data[key] ?? ''))
  return (
    <div className="grid max-w-2xl gap-4">
      <Banner tone="success" announce="status" title={added ? t('added', { name: name ?? '' }) : undefined}>
        {link && <p>{t('linkText')}</p>}
        {link && (
          <p className="mt-2 flex items-center gap-2">
            <code data-one-time-link className="min-w-0 flex-1 rounded border bg-surface px-2 py-1 break-all">
              {link}
            </code>
            <CopyButton value={link} label={t('copyLink')} copied={ui('copied')} failed={ui('copyFailed')} />
          </p>
        )}
        {data.mailed === true && (
          <p className="mt-1">{email ? t('linkMailed', { email }) : t('linkMailedNow')}</p>
        )}
      </Banner>
      {added && (
        <div className="flex flex-wrap gap-2">
          {/* A plain link: the form starts anew. */}
          <a href="/users/new" className={buttonStyle({ variant: 'primary' })}>
            {t('addAnother')}
          </a>
          <ButtonLink href={`/users/${id}`}>{t('openUser', { name: name ?? '' })}</ButtonLink>
        </div>
      )}
    </div>
  )
}
