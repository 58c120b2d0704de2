import { z } from 'zod'
import { isId } from '@/core/access/id'
import type { AccessChange } from '@/core/contacts/access'
import type { Grantee, GrantInput } from '@/core/contacts/grant'
import { InvalidError } from '@/core/errors'
import { choices, levels, type GrantRow } from './grant-row'

const text = z.string().default('')
const row = z.object({ who: z.string(), name: text, level: z.enum(levels), had: text })

/**
 * The form of who has contacts: `began` with which choice it was opened, `seen` the mark of the access then, `of` how
 * many contacts, with the fields by which members and numbers are found.
 */
export const accessForm = z.object({
  ids: text,
  all: text,
  q: text,
  tag: text,
  filter: text,
  expected: z.coerce.number().int().min(0).default(0),
  back: text,
  began: text,
  of: z.coerce.number().int().min(0).default(1),
  seen: text,
  who: z.enum(choices, { error: 'required' }),
  grants: z.array(row).default([]),
  find: text,
  pick: z.array(z.string()).default([]),
  department: text,
  list: text,
  number: text,
  confirmed: text,
  intent: text,
})
export type AccessInput = z.output<typeof accessForm>

/** The selection alone, as the address of the form's page has it too. */
export type Selected = Pick<AccessInput, 'ids' | 'all' | 'q' | 'tag' | 'filter' | 'expected'>

function grantee({ who }: GrantRow): { userId: string } | { numberId: string } {
  const [kind, id = ''] = who.split(':')
  if (!isId(id)) throw new InvalidError({ find: [{ key: 'unknown-member' }] })
  return kind === 'number' ? { numberId: id } : { userId: id }
}

/**
 * What the form asks for.
 * @throws InvalidError when it leaves open what somebody is to have, or names nobody
 */
export function changeOf({ who, grants }: Pick<AccessInput, 'who' | 'grants'>): AccessChange {
  if (who === 'workspace') return { mode: 'workspace' }
  if (who === 'private') return { mode: 'set', grants: [] }
  const open = grants.flatMap(({ level }, index) => (level === 'keep' ? [`grants[${index}].level`] : []))
  if (who === 'members' && open.length > 0) {
    throw new InvalidError(Object.fromEntries(open.map((field) => [field, [{ key: 'level-open' }]])))
  }
  const given = grants.flatMap((one): GrantInput[] =>
    one.level === 'edit' || one.level === 'view' ? [{ ...grantee(one), canEdit: one.level === 'edit' }] : [],
  )
  const without = grants.flatMap((one): Grantee[] => (one.level === 'none' ? [grantee(one)] : []))
  if (given.length === 0 && (who === 'members' || without.length === 0)) {
    throw new InvalidError({ find: [{ key: 'nobody-chosen' }] })
  }
  return who === 'members' ? { mode: 'set', grants: given } : { mode: 'adjust', grants: given, without }
}
