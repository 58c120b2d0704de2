import { z } from 'zod'
import { LIMITS } from '@/core/contacts/contact'

/** Fields of a contact that hold one line of text. */
export const TEXT_FIELDS = [
  'prefix',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'nickname',
  'company',
  'department',
  'title',
] as const

/** What a cell can be of an address. `whole` is all of it in one cell. */
export const ADDRESS_PARTS = [
  'label',
  'whole',
  'street',
  'houseNumber',
  'street2',
  'street3',
  'poBox',
  'city',
  'region',
  'postalCode',
  'postalCodeAndCity',
  'country',
] as const

/** What a cell can be of a phone. */
export const PHONE_PARTS = [
  'label',
  'value',
  'valueAndExtension',
  'extension',
  'countryCode',
  'areaCode',
] as const

/** How tags are told apart in a cell: ` ::: ` (Google), `;` or `,`, or Commonbook's own escaped `;`. */
export const TAG_SEPARATORS = ['triple-colon', 'any', 'own'] as const

const group = z.int().min(0).max(10_000)
const label = z.string().max(LIMITS.label)

/**
 * What the cells of one column are. Columns of one kind with the same `group` (from 1) make one row of the contact's
 * list; `label` is what the header says it is for, and gives way to a cell with the part `label`. `unknown` cells are
 * listed as unplaced; `ignore` is a person's choice. A `fullName` begins with the given name, unless `order` says
 * otherwise.
 */
export const columnTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ignore') }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('repeats') }),
  z.object({ kind: z.literal('text'), field: z.enum(TEXT_FIELDS) }),
  z.object({ kind: z.literal('fullName'), order: z.literal('family-first').optional() }),
  z.object({ kind: z.literal('notes') }),
  z.object({ kind: z.literal('birthday'), part: z.enum(['whole', 'year', 'month', 'day']) }),
  z.object({ kind: z.literal('tags'), separator: z.enum(TAG_SEPARATORS) }),
  z.object({ kind: z.literal('externalId') }),
  z.object({ kind: z.literal('phone'), part: z.enum(PHONE_PARTS), group, label }),
  z.object({ kind: z.literal('email'), part: z.enum(['label', 'value']), group, label }),
  z.object({ kind: z.literal('address'), part: z.enum(ADDRESS_PARTS), group, label }),
  z.object({ kind: z.literal('url'), part: z.enum(['label', 'value']), group, label }),
])

/** See `columnTarget`. `repeats` is a text another program composes of other cells: unplaced only when it says more. */
export type ColumnTarget = z.output<typeof columnTarget>
/** A target that makes a row of one of the contact's lists, together with others of its group. */
export type GroupedTarget = Extract<ColumnTarget, { group: number }>
export type TextField = (typeof TEXT_FIELDS)[number]
export type AddressPart = (typeof ADDRESS_PARTS)[number]
export type PhonePart = (typeof PHONE_PARTS)[number]
export type TagSeparator = (typeof TAG_SEPARATORS)[number]
