import { getFormatter, getTranslations } from 'next-intl/server'
import type { SharingView } from '@/components/contacts/contact-row-view'
import type { NamedAccess } from '@/core/contacts/grantee-names'
import { initialsOf } from '@/core/contacts/initials'

const MOST_FACES = 3

function initials(name: string): string {
  const words = name.split(' ')
  const lastName = words.length > 1 ? (words.at(-1) ?? '') : ''
  return initialsOf({ firstName: words[0] ?? '', lastName, nickname: '', company: '' }) || '?'
}

/**
 * Says who has a contact, as an icon and in words: "Shared with Ana, Luis, and everyone on Main line"; of members also
 * the initials.
 */
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
    const label = t('sharedWith', { names: format.list(names) })
    const members = grants.filter(({ kind }) => kind === 'member')
    const icon = members.length < grants.length ? 'phone' : 'users'
    if (members.length === 0) return { icon, label }
    const more = Math.max(0, members.length - MOST_FACES)
    return { icon, label, faces: members.slice(0, MOST_FACES).map(({ name }) => initials(name)), more }
  }
}
