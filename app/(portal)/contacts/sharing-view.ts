import { getFormatter, getTranslations } from 'next-intl/server'
import type { SharingView } from '@/components/contacts/contact-row-view'
import type { NamedAccess } from '@/core/contacts/grantee-names'

/** Says who has a contact, as an icon and in words: "Shared with Ana, Luis, and everyone on Main line". */
export async function sharingWriter(): Promise<(access: NamedAccess | undefined) => SharingView> {
  const [t, format] = await Promise.all([getTranslations('Access'), getFormatter()])
  return (access) => {
    if (!access?.owner) return { icon: 'users-round', label: t('workspace') }
    const { grants } = access
    if (grants.length === 0) return { icon: 'lock', label: t('private') }
    const names = grants.map(({ kind, name }) => {
      const known = name || t('somebody')
      return kind === 'number' ? t('line', { name: known }) : known
    })
    const icon = grants.some(({ kind }) => kind === 'number') ? 'phone' : 'users'
    return { icon, label: t('sharedWith', { names: format.list(names) }) }
  }
}
