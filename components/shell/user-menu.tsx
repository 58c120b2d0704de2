import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import type { IconName } from '@/components/ui/icon-name'
import { Menu, MenuButton, MenuLine, MenuLink } from '@/components/ui/menu'
import type { ShellAction } from './domain-switcher'

/** Who is signed in, as the shell shows it. */
export type ShellUser = { name: string; email: string; scope: string }

/** A link in the account menu. */
export type UserLink = { href: string; label: string; icon: IconName }

/** The account menu: who is signed in and with which scope, own links, the shortcuts, and signing out. */
export async function UserMenu({
  user,
  links = [],
  signOut,
}: {
  user: ShellUser
  links?: readonly UserLink[]
  signOut: ShellAction
}) {
  const t = await getTranslations('Shell')
  return (
    <Menu
      variant="ghost"
      className="shrink-0"
      trigger={
        <>
          <Icon name="circle-user" className="size-5 text-muted" />
          <span className="sr-only">{t('account')}: </span>
          <span className="max-w-40 truncate max-sm:sr-only">{user.name}</span>
          <Icon name="chevron-down" className="size-3.5 text-muted max-sm:hidden" />
        </>
      }
    >
      <div className="max-w-72 px-2 py-1.5">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-muted">{user.email}</p>
        <p className="text-[0.8125rem] text-muted">{user.scope}</p>
      </div>
      <MenuLine />
      {links.map(({ href, label, icon }) => (
        <MenuLink key={href} href={href}>
          <Icon name={icon} className="size-4 text-muted" />
          {label}
        </MenuLink>
      ))}
      <MenuButton type="button" data-shows-shortcuts className="noscript:hidden max-sm:hidden">
        <Icon name="keyboard" className="size-4 text-muted" />
        {t('shortcuts')}
      </MenuButton>
      <MenuLine />
      <form action={signOut}>
        <MenuButton>
          <Icon name="log-out" className="size-4 text-muted" />
          {t('signOut')}
        </MenuButton>
      </form>
    </Menu>
  )
}
