import { addressOf, textIn, type Address } from '@/app/door/list-address'
import type { ImportTarget } from '@/core/imports/import'

/** The list of imports. */
export const IMPORTS = '/imports'

/** The address of an import, or of one of its steps. */
export function importPath(
  id: string,
  step?: 'columns' | 'rehearsal' | 'report' | 'undo' | 'delete-file',
  parameters: Record<string, string | number | undefined> = {},
): string {
  return addressOf(step ? `${IMPORTS}/${id}/${step}` : `${IMPORTS}/${id}`, parameters)
}

/** The list of the contacts that an import goes into, and the key of its name in the messages `Contacts`. */
export const bookOf = {
  shared: { href: '/users/shared-contacts', label: 'sharedTitle' },
  personal: { href: '/contacts', label: 'title' },
} as const satisfies Record<ImportTarget, { href: string; label: string }>

/** What an address tells, for the page that it is led on to: why a press was refused is not lost on the way. */
export function toldOn(address: Address): Record<string, string | undefined> {
  return { failed: textIn(address, 'failed'), told: textIn(address, 'told') }
}
