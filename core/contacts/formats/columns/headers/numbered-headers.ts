import type { ColumnTarget } from '../column-target'
import { address, email, phone, text, unknown, url } from './header-table'

type Family = (group: number, rest: string) => ColumnTarget | undefined

const ADDRESS_PARTS = {
  type: 'label',
  label: 'label',
  formatted: 'whole',
  street: 'street',
  street1: 'street',
  street2: 'street2',
  street3: 'street3',
  line1: 'street',
  line2: 'street2',
  line3: 'street3',
  extendedaddress: 'street2',
  city: 'city',
  pobox: 'poBox',
  region: 'region',
  state: 'region',
  stateprovince: 'region',
  postalcode: 'postalCode',
  zip: 'postalCode',
  zippostalcode: 'postalCode',
  country: 'country',
  countryregion: 'country',
} as const

const PHONE_PARTS = {
  '': 'value',
  value: 'value',
  number: 'value',
  type: 'label',
  label: 'label',
  extension: 'extension',
  ext: 'extension',
} as const

const VALUE_PARTS = { '': 'value', value: 'value', address: 'value', type: 'label', label: 'label' } as const

const SECTION = new Map<string, (group: number) => ColumnTarget>([
  ['description', (group) => phone('', 'label', group)],
  ['phone', (group) => phone('', 'value', group)],
  ['email', () => email('other')],
  ['mobile', () => phone('mobile')],
  ['pager', () => phone('pager')],
  ['fax', () => phone('fax')],
  ['company', () => text('company')],
  ['title', () => text('title')],
  ['address', (group) => address('other', 'whole', group)],
])

const ORGANIZATION = new Map<string, ColumnTarget>([
  ['name', text('company')],
  ['title', text('title')],
  ['department', text('department')],
])

function pick<Part extends string>(parts: Record<string, Part>, name: string): Part | undefined {
  return Object.hasOwn(parts, name) ? parts[name] : undefined
}

const phones: Family = (group, rest) => {
  const part = pick(PHONE_PARTS, rest)
  if (part) return phone('', part, group)
  // FreePBX: how it rings and dials.
  return ['flags', 'speeddial', 'locale'].includes(rest) ? unknown : undefined
}
const addresses: Family = (group, rest) => {
  const part = pick(ADDRESS_PARTS, rest)
  if (part) return address('', part, group)
  return rest === 'fax' ? phone('fax') : undefined
}
const emails: Family = (group, rest) => {
  const part = pick(VALUE_PARTS, rest)
  return part && email('', part, group)
}
const urls: Family = (group, rest) => {
  const part = pick(VALUE_PARTS, rest)
  return part && url('', part, group)
}
const nothing: Family = () => unknown

const FAMILIES: Record<string, Family> = {
  phone: phones,
  email: emails,
  address: addresses,
  website: urls,
  url: urls,
  organization: (_, rest) => ORGANIZATION.get(rest) ?? unknown,
  section: (group, rest) => SECTION.get(rest)?.(group) ?? unknown,
  event: nothing,
  relation: nothing,
  customfield: nothing,
  im: nothing,
}
// `Phone Number 2`, `Phone Type 2`: the number last.
const NUMBER_LAST = /^(phone|email)(number|type|label|address)(\d{1,2})$/
const NUMBERED =
  /^(phone|email|address|website|url|organization|section|event|relation|customfield|im)(\d{1,4})(\D*|(?:street|line)[123])$/

/**
 * What a header with a number in it is (`Phone 3 - Value`, `phone_3_number`, `Address 2 city`), given as its key; the
 * number becomes the group.
 */
export function numberedHeader(key: string): ColumnTarget | undefined {
  const ordered = key.replace(NUMBER_LAST, '$1$3$2')
  const [, family = '', number = '', rest = ''] = NUMBERED.exec(ordered) ?? []
  return FAMILIES[family]?.(Number(number), rest)
}
