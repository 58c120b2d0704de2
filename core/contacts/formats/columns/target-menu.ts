import { PHONE_LABELS, PLACE_LABELS } from '@/core/contacts/contact'
import { TEXT_FIELDS, type AddressPart, type ColumnTarget } from './column-target'

const ADDRESS_MENU: AddressPart[] = [
  'whole',
  'street',
  'houseNumber',
  'street2',
  'poBox',
  'postalCode',
  'city',
  'postalCodeAndCity',
  'region',
  'country',
]

/** Targets that a person chooses from, under the heading that tells them apart. */
export type TargetMenu = {
  section: 'column' | 'name' | 'phones' | 'emails' | 'addresses' | 'other'
  targets: ColumnTarget[]
}[]

/**
 * Everything a column can be said to be, in the order of a menu. Groups are 0: `groupColumns` makes them into rows
 * after a choice.
 */
export function targetMenu(): TargetMenu {
  return [
    { section: 'column', targets: [{ kind: 'unknown' }, { kind: 'ignore' }] },
    {
      section: 'name',
      targets: [
        { kind: 'fullName' },
        { kind: 'fullName', order: 'family-first' },
        ...TEXT_FIELDS.map((field) => ({ kind: 'text' as const, field })),
      ],
    },
    {
      section: 'phones',
      targets: [
        ...PHONE_LABELS.map((label) => ({ kind: 'phone' as const, part: 'value' as const, group: 0, label })),
        { kind: 'phone', part: 'valueAndExtension', group: 0, label: 'work' },
        { kind: 'phone', part: 'extension', group: 0, label: '' },
        { kind: 'phone', part: 'label', group: 0, label: '' },
        { kind: 'phone', part: 'areaCode', group: 0, label: '' },
        { kind: 'phone', part: 'countryCode', group: 0, label: '' },
      ],
    },
    {
      section: 'emails',
      targets: [
        ...PLACE_LABELS.map((label) => ({ kind: 'email' as const, part: 'value' as const, group: 0, label })),
        { kind: 'email', part: 'label', group: 0, label: '' },
      ],
    },
    {
      section: 'addresses',
      targets: PLACE_LABELS.flatMap((label) =>
        ADDRESS_MENU.map((part) => ({ kind: 'address' as const, part, group: 0, label })),
      ),
    },
    {
      section: 'other',
      targets: [
        ...PLACE_LABELS.map((label) => ({ kind: 'url' as const, part: 'value' as const, group: 0, label })),
        { kind: 'birthday', part: 'whole' },
        { kind: 'birthday', part: 'year' },
        { kind: 'birthday', part: 'month' },
        { kind: 'birthday', part: 'day' },
        { kind: 'tags', separator: 'any' },
        { kind: 'notes' },
        { kind: 'externalId' },
      ],
    },
  ]
}
