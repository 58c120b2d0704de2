'use server'

import { z } from 'zod'
import { action } from '@/app/door/action'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { createUnit } from '@/core/units/create'
import { mergeUnit } from '@/core/units/merge'
import { removeUnit } from '@/core/units/remove'
import { renameUnit } from '@/core/units/rename'
import { unitName } from '@/core/units/unit'
import { unitPath } from './unit-path'

const kind = z.enum(['department', 'site'])
const unit = z.object({ kind, id: z.string() })

/** Adds a department or site. */
export const addUnit = action(
  { permission: 'departments.maintain', schema: z.object({ kind, name: unitName }) },
  async (actor, { kind: of, name }) => {
    await createUnit(actor, of, { name })
    return redirectTelling(unitPath(of, { done: 'added', name }))
  },
)

/** Gives a department or site another name. */
export const changeUnitName = action(
  { permission: 'departments.maintain', schema: unit.extend({ name: unitName }) },
  async (actor, { kind: of, id, name }) => {
    await renameUnit(actor, of, id, { name })
    return redirectTelling(unitPath(of, { done: 'renamed', name }))
  },
)

/** Merges a department or site into another one. */
export const mergeInto = action(
  {
    permission: 'departments.maintain',
    schema: unit.extend({ into: z.string({ error: 'required' }).min(1, 'required') }),
  },
  async (actor, { kind: of, id, into }) => {
    await mergeUnit(actor, of, id, { into })
    return redirectTelling(unitPath(of, { done: 'merged', id: into }))
  },
)

/** Removes a department or site without users. */
export const dropUnit = press(
  { permission: 'departments.maintain', schema: unit.extend({ name: z.string() }) },
  async (actor, { kind: of, id, name }) => {
    await removeUnit(actor, of, id)
    return redirectTelling(unitPath(of, { done: 'removed', name }))
  },
)
