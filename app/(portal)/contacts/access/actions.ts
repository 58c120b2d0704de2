'use server'

import { z } from 'zod'
import { action } from '@/app/door/action'
import { addressOf } from '@/app/door/list-address'
import { pathFrom } from '@/app/door/path-from'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { summarizeAccess } from '@/core/contacts/access-summary'
import { changeAccess, type AccessResult } from '@/core/contacts/change-access'
import { leaveContact } from '@/core/contacts/leave'
import { undoBatch } from '@/core/contacts/undo-batch'
import { ConflictError, errorCode } from '@/core/errors'
import { accessConflict } from './access-conflict'
import { accessForm, changeOf } from './access-input'
import { findGrantees } from './find-grantees'
import { selectedIds } from './selected-ids'

function telling(back: string, tells: Record<string, string | number | undefined>): Promise<never> {
  const url = new URL(pathFrom(back), 'http://portal')
  return redirectTelling(addressOf(url.pathname, { ...Object.fromEntries(url.searchParams), ...tells }))
}

/** What a change came to; null when somebody else changed the same meanwhile. */
async function orConflict(change: Promise<AccessResult>): Promise<AccessResult | null> {
  try {
    return await change
  } catch (error) {
    if (errorCode(error) === 'conflict') return null
    throw error
  }
}

/** Changes who has contacts; or finds and adds members and numbers in the form. Asks before taking Shared Contacts. */
export const saveAccess = action({ permission: 'contacts.own', schema: accessForm }, async (actor, input) => {
  const found = await findGrantees(actor, input)
  if (found) return { status: 'editing', values: { ...input, ...found } }
  const change = changeOf(input)
  const ids = await selectedIds(actor, input)
  if (input.all && ids.length > input.expected) throw new ConflictError(ids.length)
  if (change.mode === 'set') {
    const summary = await summarizeAccess(actor, ids)
    const { workspace, mark } = summary
    if (input.seen !== '' && mark !== input.seen) return accessConflict(actor, ids, input, summary)
    if (workspace > 0 && input.confirmed !== String(workspace)) {
      return { status: 'editing', values: { ...input, ask: workspace } }
    }
  }
  const result = await orConflict(changeAccess(actor, ids, change, { seen: input.seen || undefined }))
  if (!result) return accessConflict(actor, ids, input, await summarizeAccess(actor, ids))
  const { count, forbidden, workspace, gone, batchId } = result
  const left = [forbidden, workspace, gone].join('-')
  return telling(input.back, { done: 'access', count, left, batch: batchId })
})

/** Takes back a change of access; a job goes on with a large one. */
export const undoAccess = press(
  { permission: 'contacts.own', schema: z.object({ batch: z.string() }) },
  async (actor, { batch }, back) => {
    const { restored, kept, jobId } = await undoBatch(actor, batch)
    return telling(back, { done: jobId ? 'access-undoing' : 'access-undone', count: restored, kept })
  },
)

/** Gives up a contact that was given to oneself. */
export const leave = press(
  { permission: 'contacts.own', schema: z.object({ id: z.string() }) },
  async (actor, { id }) => {
    await leaveContact(actor, id)
    return telling('/contacts', { done: 'left' })
  },
)
