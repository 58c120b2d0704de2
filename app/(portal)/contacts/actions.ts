'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { InvalidError } from '@/core/errors'
import type { BatchResult } from '@/core/contacts/batch'
import { deleteMatching, tagMatching } from '@/core/contacts/change-matching'
import { deleteContacts } from '@/core/contacts/delete'
import { restoreContacts } from '@/core/contacts/restore'
import { tagContacts } from '@/core/contacts/tag'
import { undoBatch } from '@/core/contacts/undo-batch'
import { matchingOf } from './list-address'
import { withDone } from './with-done'

const selection = z.object({
  id: z.array(z.string()).default([]),
  all: z.string().optional(),
  q: z.string().default(''),
  tag: z.string().default(''),
  filter: z.string().default(''),
  expected: z.coerce.number().int().min(0).default(-1),
  add: z.string().default(''),
})

function refuseNothing(ids: readonly string[], all: string | undefined): void {
  if (!all && ids.length === 0) throw new InvalidError({ id: [{ key: 'nothing-selected' }] })
}

/** Says what was done to a selection, or leads to the job that goes on with it. */
function tellBatch(back: string, done: 'deleted' | 'tagged', result: BatchResult): Promise<never> {
  const { count, refused, batchId: batch, jobId } = result
  if (jobId) redirect(`/contacts/jobs/${jobId}`)
  return redirectTelling(withDone(back, { done, count, refused: refused || undefined, batch }))
}

/** Deletes the checked contacts, or all that match; above 1,000 a job goes on with it. */
export const deleteSelected = press(
  { permission: 'contacts.view', schema: selection },
  async (actor, { id, all, expected, ...address }, back) => {
    refuseNothing(id, all)
    const done = all
      ? await deleteMatching(actor, { ...matchingOf(address), expected })
      : await deleteContacts(actor, id)
    return tellBatch(back, 'deleted', done)
  },
)

/** Gives the checked contacts a tag, or all that match. */
export const tagSelected = press(
  { permission: 'contacts.view', schema: selection },
  async (actor, { id, all, expected, add, ...address }, back) => {
    refuseNothing(id, all)
    if (add.trim() === '') throw new InvalidError({ add: [{ key: 'tag-required' }] })
    const done = all
      ? await tagMatching(actor, { ...matchingOf(address), expected }, add)
      : await tagContacts(actor, id, add)
    return tellBatch(back, 'tagged', done)
  },
)

/** Takes back a deletion or a tagging. */
export const undo = press(
  { permission: 'contacts.view', schema: z.object({ batch: z.string() }) },
  async (actor, { batch }, back) => {
    const { restored, kept, jobId } = await undoBatch(actor, batch)
    if (jobId) redirect(`/contacts/jobs/${jobId}`)
    return redirectTelling(withDone(back, { done: 'undone', count: restored, kept: kept || undefined }))
  },
)

/** Brings the checked contacts back from the trash. */
export const restoreSelected = press(
  { permission: 'contacts.view', schema: z.object({ id: z.array(z.string()).default([]) }) },
  async (actor, { id }, back) => {
    refuseNothing(id, undefined)
    const { count } = await restoreContacts(actor, id)
    return redirectTelling(withDone(back, { done: 'restored', count }))
  },
)
