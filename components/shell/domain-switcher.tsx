import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuButton, MenuLine, MenuLink, MenuText } from '@/components/ui/menu'

/** A domain by its id and the name people know it by. */
export type DomainName = { id: string; name: string }

/** Sends the form data of one press in the shell: `domainId` when a domain is chosen. */
export type ShellAction = (form: FormData) => void | Promise<void>

/** Says which domain the page shows; with `domains` and `action` it is a menu that switches to another. */
export async function DomainSwitcher({
  domain,
  domains = [],
  action,
  allHref,
}: {
  domain: DomainName
  domains?: readonly DomainName[]
  action?: ShellAction
  allHref?: string
}) {
  const t = await getTranslations('Shell')
  const name = (
    <>
      <Icon name="building-complex" className="size-4 text-muted" />
      <span className="sr-only">{t('domain')}: </span>
      <span className="truncate font-medium">{domain.name}</span>
    </>
  )
  if (!action || (domains.length === 0 && allHref === undefined)) {
    return <p className="flex min-w-0 items-center gap-2 px-1">{name}</p>
  }
  return (
    <Menu
      variant="ghost"
      align="left"
      className="min-w-0 [&>summary]:max-w-full"
      trigger={
        <>
          {name}
          <Icon name="chevrons-up-down" className="size-3.5 text-muted" />
        </>
      }
    >
      <MenuText>{t('switchDomain')}</MenuText>
      <form action={action}>
        {domains.map(({ id, name: label }) => (
          <MenuButton
            key={id}
            name="domainId"
            value={id}
            aria-current={id === domain.id ? 'true' : undefined}
          >
            <span className="min-w-0 flex-1 truncate">{label}</span>
            {id === domain.id && <Icon name="check" className="size-4 text-accent-text" />}
          </MenuButton>
        ))}
      </form>
      {allHref !== undefined && (
        <>
          {domains.length > 0 && <MenuLine />}
          <MenuLink href={allHref}>{t('allDomains')}</MenuLink>
        </>
      )}
    </Menu>
  )
}
