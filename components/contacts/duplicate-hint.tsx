import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Banner } from '@/components/ui/banner'
import type { Duplicate } from './hints'

/** "This number is already on …" with links, opened beside the form so that nothing typed is left. */
export function DuplicateHint({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const t = useTranslations('ContactForm')
  if (duplicates.length === 0) return null
  return (
    <Banner tone="warning" announce="status" title={t('duplicates')}>
      <ul className="grid gap-0.5">
        {duplicates.map(({ id, name, company, value }) => (
          <li key={id}>
            {t.rich('alreadyOn', {
              value,
              name: company && company !== name ? `${name} (${company})` : name,
              link: (text) => (
                <Link
                  href={`/contacts/${id}`}
                  target="_blank"
                  prefetch={false}
                  className="font-medium underline underline-offset-2"
                >
                  {text}
                </Link>
              ),
            })}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
