import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { DomainSwitcher } from './domain-switcher'
import type { DomainName, ShellAction } from './domain-switcher'
import { MenuCloser } from './menu-closer'
import { Shortcuts } from './shortcuts'
import { SideNav } from './side-nav'
import type { NavigationItem } from './side-nav'
import { UserMenu } from './user-menu'
import type { ShellUser, UserLink } from './user-menu'

/**
 * The frame of every page behind sign-in: navigation at the left (a menu at phone width, without JavaScript too),
 * the domain and the account at the top. It knows nothing of rights: what a person may not do is not passed in.
 */
export async function AppShell({
  domain,
  domains,
  switchDomain,
  allDomainsHref,
  user,
  userLinks,
  navigation,
  signOut,
  lookUp,
  children,
}: {
  domain: DomainName
  domains?: readonly DomainName[]
  switchDomain?: ShellAction
  allDomainsHref?: string
  user: ShellUser
  userLinks?: readonly UserLink[]
  navigation: readonly NavigationItem[]
  signOut: ShellAction
  /** What opens the dock is called; absent where there is none. */
  lookUp?: string | undefined
  children: ReactNode
}) {
  const [t, ui] = await Promise.all([getTranslations('Shell'), getTranslations('Ui')])
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
      >
        {t('skipToContent')}
      </a>
      <nav
        id="navigation"
        popover="auto"
        aria-label={t('mainNavigation')}
        className="border-r bg-nav p-3 max-lg:h-dvh max-lg:max-h-none max-lg:w-72 max-lg:max-w-[85vw] max-lg:shadow-raised max-lg:backdrop:bg-[rgb(8_10_14/0.5)] lg:sticky lg:top-0 lg:block lg:h-dvh lg:w-auto lg:overflow-y-auto"
      >
        <div className="mb-3 flex h-6 items-center justify-between px-2 max-lg:h-11">
          <Link
            href={navigation[0]?.href ?? '/'}
            prefetch={false}
            className="flex min-h-6 items-center gap-2 font-semibold tracking-tight"
          >
            <Icon name="contact-round" className="size-4.5 text-accent-text" />
            Commonbook
          </Link>
          <button
            type="button"
            popoverTarget="navigation"
            popoverTargetAction="hide"
            aria-label={t('closeMenu')}
            className="-mr-2 grid size-11 place-items-center rounded-md lg:hidden"
          >
            <Icon name="x" className="size-5" />
          </button>
        </div>
        <SideNav items={navigation} />
      </nav>
      <div className="min-w-0">
        <header className="sticky top-0 z-20 flex h-(--shell-header) items-center gap-2 border-b bg-surface px-2 sm:px-4">
          <button
            type="button"
            popoverTarget="navigation"
            aria-label={t('openMenu')}
            className="grid size-11 shrink-0 place-items-center rounded-md lg:hidden"
          >
            <Icon name="menu" className="size-5" />
          </button>
          <div className="flex min-w-0 flex-1">
            <DomainSwitcher
              domain={domain}
              domains={domains}
              action={switchDomain}
              allHref={allDomainsHref}
            />
          </div>
          {lookUp && (
            <Link
              href="/dock"
              prefetch={false}
              data-opens-dock
              aria-label={lookUp}
              className="grid size-11 shrink-0 place-items-center rounded-md sm:hidden"
            >
              <Icon name="search" className="size-5" />
            </Link>
          )}
          <UserMenu user={user} links={userLinks} signOut={signOut} />
        </header>
        <main id="content" tabIndex={-1} className="p-4 outline-none sm:p-6 sm:pb-12 sm:has-data-toast:pb-28">
          {children}
        </main>
      </div>
      <Suspense>
        <MenuCloser />
      </Suspense>
      <Shortcuts
        words={{
          title: t('shortcuts'),
          search: t('shortcutSearch'),
          lookUp: lookUp && t('shortcutLookUp'),
          help: t('shortcutHelp'),
          close: t('shortcutClose'),
          closeButton: ui('close'),
        }}
      />
    </div>
  )
}
