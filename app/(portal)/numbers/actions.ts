'use server'

import { z } from 'zod'
import { action } from '@/app/door/action'
import { addressOf } from '@/app/door/list-address'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { InvalidError } from '@/core/errors'
import { assignToNumber } from '@/core/numbers/assign'
import { assignDepartment } from '@/core/numbers/assign-department'
import { assignListed } from '@/core/numbers/assign-listed'
import { createNumber } from '@/core/numbers/create'
import { getNumber } from '@/core/numbers/get'
import type { Assigned } from '@/core/numbers/members'
import { numberInput } from '@/core/numbers/number'
import { removeNumber } from '@/core/numbers/remove'
import { unassignFromNumber } from '@/core/numbers/unassign'
import { undoAssignment } from '@/core/numbers/undo-assignment'
import { updateNumber } from '@/core/numbers/update'
import { listText } from './list-text'

const number = z.object({ id: z.string() })
const people = number.extend({ member: z.array(z.string()).default([]) })

function refuseNobody(member: readonly string[]): void {
  if (member.length === 0) throw new InvalidError({ member: [{ key: 'nobody-selected' }] })
}

function tell(id: string, done: 'assigned' | 'unassigned', { count, entryId }: Assigned): Promise<never> {
  return redirectTelling(addressOf(`/numbers/${id}`, { done, count, entry: entryId ?? undefined }))
}

/** Adds a shared number. */
export const addNumber = action(
  { permission: 'numbers.maintain', schema: numberInput },
  async (actor, input) => redirectTelling(`/numbers/${await createNumber(actor, input)}?done=added`),
)

/** Saves a shared number's form. */
export const saveNumber = action(
  {
    permission: 'numbers.maintain',
    schema: numberInput.extend({ id: z.string(), version: z.coerce.number().int() }),
    standing: async (actor, { id }) => {
      const { e164, label, siteId } = await getNumber(actor, id)
      return { number: e164, label, siteId: siteId ?? '' }
    },
  },
  async (actor, { id, version, ...input }) => {
    await updateNumber(actor, id, input, { version })
    return redirectTelling(`/numbers/${id}?done=updated`)
  },
)

/** Removes a shared number; the form says what becomes of its contacts. */
export const dropNumber = action(
  {
    permission: 'numbers.maintain',
    schema: number.extend({ fate: z.enum(['members', 'number', 'owners']), to: z.string().default('') }),
  },
  async (actor, { id, fate, to }) => {
    if (fate === 'number' && to === '') throw new InvalidError({ to: [{ key: 'required' }] })
    const { label } = await getNumber(actor, id)
    const count = await removeNumber(actor, id, fate === 'number' ? { to: fate, numberId: to } : { to: fate })
    return redirectTelling(addressOf('/numbers', { done: 'removed', name: label, count }))
  },
)

/** Assigns the checked coworkers to a number. */
export const assignChecked = press(
  { permission: 'numbers.maintain', schema: people },
  async (actor, { id, member }) => {
    refuseNobody(member)
    return tell(id, 'assigned', await assignToNumber(actor, id, member))
  },
)

/** Assigns everybody of a department to a number. */
export const assignAll = press(
  { permission: 'numbers.maintain', schema: number.extend({ departmentId: z.string() }) },
  async (actor, { id, departmentId }) =>
    tell(id, 'assigned', await assignDepartment(actor, id, departmentId)),
)

/** Assigns those whom a pasted list or a CSV file names to a number, all or nobody. */
export const assignList = action(
  {
    permission: 'numbers.maintain',
    schema: number.extend({ list: z.string().default(''), file: z.instanceof(File).optional() }),
  },
  async (actor, { id, list, file }) =>
    tell(id, 'assigned', await assignListed(actor, id, await listText(list, file))),
)

/** Takes the checked people off a number, after the question of its page or dialog. */
export const unassign = press(
  { permission: 'numbers.maintain', schema: people },
  async (actor, { id, member }) => {
    refuseNobody(member)
    return tell(id, 'unassigned', await unassignFromNumber(actor, id, member))
  },
)

/** Takes back who was just assigned to a number, or taken off it. */
export const undoAssigned = press(
  { permission: 'numbers.maintain', schema: z.object({ entry: z.string() }) },
  async (actor, { entry }) => {
    const { numberId, kept } = await undoAssignment(actor, entry)
    return redirectTelling(addressOf(`/numbers/${numberId}`, { done: 'undone', count: kept }))
  },
)
