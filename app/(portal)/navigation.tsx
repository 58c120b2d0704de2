import { getTranslations } from 'next-intl/server'
import type { NavigationItem } from '@/components/shell/side-nav'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-name'
import type { Actor } from '@/core/access/actor'
import type { Right } from '@/core/access/rights'

type Place = {
  href: string
  label: 'contacts' | 'console' | 'users' | 'shared' | 'numbers' | 'domains' | 'activity' | 'settings'
  icon: IconName
  right: Right
}

const places: readonly Place[] = [
  { href: '/contacts', label: 'contacts', icon: 'contact-round', right: 'contacts.view' },
  { href: '/console', label: 'console', icon: 'headset', right: 'contacts.view' },
  { href: '/users/shared-contacts', label: 'shared', icon: 'users-round', right: 'shared-contacts.maintain' },
  { href: '/numbers', label: 'numbers', icon: 'phone', right: 'numbers.maintain' },
  { href: '/users', label: 'users', icon: 'users', right: 'users.maintain' },
  { href: '/domains', label: 'domains', icon: 'building-complex', right: 'domains.maintain' },
  { href: '/activity', label: 'activity', icon: 'activity', right: 'activity.view' },
  { href: '/settings', label: 'settings', icon: 'settings', right: 'portal.enter' },
]

/** The places of the main navigation that the actor may enter; of the others it says nothing. */
export async function navigationFor(actor: Actor): Promise<NavigationItem[]> {
  const t = await getTranslations('Pages')
  return places
    .filter(({ right }) => actor.rights.has(right))
    .map(({ href, label, icon }) => ({ href, label: t(label), icon: <Icon name={icon} /> }))
}
