import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

/** Edit and Delete of one contact in a list; Delete leads to the page that asks. */
export function RowActions({ id, name }: { id: string; name: string }) {
  const t = useTranslations('Contacts')
  return (
    <>
      <Link
        href={`/users/shared-contacts/${id}/edit`}
        prefetch={false}
        aria-label={t('editOne', { name })}
        title={t('edit')}
        className="row-action"
      >
        <Icon name="pencil" />
      </Link>
      <Link
        href={`/users/shared-contacts/delete?id=${id}`}
        prefetch={false}
        aria-label={t('deleteOne', { name })}
        title={t('delete')}
        className="row-action"
      >
        <Icon name="trash" />
      </Link>
    </>
  )
}
