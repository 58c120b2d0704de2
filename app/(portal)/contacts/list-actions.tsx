import { getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Menu, MenuLink } from '@/components/ui/menu'
import type { Actor } from '@/core/access/actor'
import { canImport, canMaintainSharedContacts, hasOwnBook } from '@/core/access/policy'
import { canExport } from '@/core/contacts/export'
import { filterOf, type ListAddress } from './list-address'

/** What can be done on everybody's list: with one's own book, or else with Shared Contacts. */
export async function ListActions({
  actor,
  address,
  ofContacts,
}: {
  actor: Actor
  address: ListAddress
  ofContacts: boolean
}) {
  const [t, own, imports] = await Promise.all([
    getTranslations('Contacts'),
    getTranslations('OwnContacts'),
    getTranslations('Imports'),
  ])
  const { q, tag, filter } = address
  const back = addressOf('/contacts', address)
  return (
    <>
      {hasOwnBook(actor) && (
        <Menu trigger={<Icon name="ellipsis" />} label={own('more')} iconOnly>
          {canMaintainSharedContacts(actor) && (
            <MenuLink href="/users/shared-contacts">
              <Icon name="users-round" />
              {t('sharedTitle')}
            </MenuLink>
          )}
          <MenuLink href="/contacts/duplicates">
            <Icon name="copy" />
            {t('duplicates')}
          </MenuLink>
          <MenuLink href="/contacts/deleted">
            <Icon name="trash" />
            {t('deleted')}
          </MenuLink>
          <MenuLink href="/imports">
            <Icon name="rotate-ccw-clock" />
            {imports('title')}
          </MenuLink>
        </Menu>
      )}
      {ofContacts && canExport(actor, filterOf(address).book) && (
        <ButtonLink href={addressOf('/contacts/export', { q, tag, filter, back })} prefetch={false}>
          <Icon name="download" />
          {t('export')}
        </ButtonLink>
      )}
      {canImport(actor, 'personal') && (
        <ButtonLink href="/imports/new?target=personal" prefetch={false}>
          <Icon name="upload" />
          {imports('import')}
        </ButtonLink>
      )}
      {hasOwnBook(actor) ? (
        <ButtonLink
          href={addressOf('/contacts/new', { number: filterOf(address).numberId })}
          variant="primary"
          prefetch={false}
        >
          <Icon name="plus" />
          {own('add')}
        </ButtonLink>
      ) : (
        canMaintainSharedContacts(actor) && (
          <ButtonLink href="/users/shared-contacts/new" variant="primary" prefetch={false}>
            <Icon name="plus" />
            {t('add')}
          </ButtonLink>
        )
      )}
    </>
  )
}
