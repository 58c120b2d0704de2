import type { AddressPart, ColumnTarget } from './columns/column-target'
import {
  address,
  birthday,
  email,
  externalId,
  notes,
  phone,
  tags,
  text,
  url,
} from './columns/headers/header-table'

/** A column of Commonbook's own CSV: its header, and what its cells are. */
export type CommonbookColumn = { header: string; target: ColumnTarget }

const NAMES: CommonbookColumn[] = [
  { header: 'Prefix', target: text('prefix') },
  { header: 'First name', target: text('firstName') },
  { header: 'Middle name', target: text('middleName') },
  { header: 'Last name', target: text('lastName') },
  { header: 'Suffix', target: text('suffix') },
  { header: 'Nickname', target: text('nickname') },
  { header: 'Company', target: text('company') },
  { header: 'Department', target: text('department') },
  { header: 'Title', target: text('title') },
]

const ADDRESS: [string, AddressPart][] = [
  ['label', 'label'],
  ['street', 'street'],
  ['city', 'city'],
  ['region', 'region'],
  ['postal code', 'postalCode'],
  ['country', 'country'],
]

const REST: CommonbookColumn[] = [
  { header: 'Birthday', target: birthday() },
  { header: 'Tags', target: tags('own') },
  { header: 'Notes', target: notes },
  { header: 'Contact ID', target: externalId },
]

function repeat(count: number, columns: (number: number) => CommonbookColumn[]): CommonbookColumn[] {
  return Array.from({ length: count }, (_, index) => columns(index + 1)).flat()
}

/**
 * The columns of Commonbook's own CSV for contacts with at most so many rows in each list. Cells are written by
 * `neutralise`, tags by `joinTags`, phones as E.164 (else as typed) followed by ` ext. 12` when there is an extension;
 * a street may have several lines.
 */
export function commonbookColumns(maxima: {
  phones: number
  emails: number
  addresses: number
  urls: number
}): CommonbookColumn[] {
  return [
    ...NAMES,
    ...repeat(maxima.phones, (number) => [
      { header: `Phone ${number} label`, target: phone('', 'label', number) },
      { header: `Phone ${number}`, target: phone('', 'value', number) },
    ]),
    ...repeat(maxima.emails, (number) => [
      { header: `E-mail ${number} label`, target: email('', 'label', number) },
      { header: `E-mail ${number}`, target: email('', 'value', number) },
    ]),
    ...repeat(maxima.addresses, (number) =>
      ADDRESS.map(([name, part]) => ({
        header: `Address ${number} ${name}`,
        target: address('', part, number),
      })),
    ),
    ...repeat(maxima.urls, (number) => [
      { header: `Website ${number} label`, target: url('', 'label', number) },
      { header: `Website ${number}`, target: url('', 'value', number) },
    ]),
    ...REST,
  ]
}
