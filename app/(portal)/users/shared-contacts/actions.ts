'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { InvalidError } from '@/core/errors'
import { deleteMatching, tagMatching } from '@/core/contacts/change-matching'
import { deleteContacts } from '@/core/contacts/delete'
import { restoreContacts } from '@/core/contacts/restore'
import { tagContacts } from '@/core/contacts/tag'
import { undoBatch } from '@/core/contacts/undo-batch'
import { withDone } from './with-done'

const selection = z.object({
  id: z.array(z.string()).default([]),
  all: z.string().optional(),
  q: z.string().optional(),
  tag: z.string().optional(),
  expected: z.coerce.number().int().min(0).optional(),
  add: z.string().optional(),
})

function refuseNothing(ids: readonly string[], all: string | undefined): void {
  if (!all && ids.length === 0) throw new InvalidError({ id: [{ key: 'nothing-selected' }] })
}

/** Deletes the checked contacts, or all that match; above 1,000 a job goes on with it. */
export const deleteSelected = press(
  { permission: 'shared-contacts.maintain', schema: selection },
  async (actor, { id, all, q, tag, expected }, back) => {
    refuseNothing(id, all)
    const done = all
      ? await deleteMatching(actor, { book: 'shared', search: q, tag, expected: expected ?? -1 })
      : await deleteContacts(actor, id)
    if (done.jobId) redirect(`/users/shared-contacts/jobs/${done.jobId}`)
    return redirectTelling(withDone(back, { done: 'deleted', count: done.count, batch: done.batchId }))
  },
)

/** Gives the checked contacts a tag, or all that match. */
export const tagSelected = press(
  { permission: 'shared-contacts.maintain', schema: selection },
  async (actor, { id, all, q, tag, expected, add = '' }, back) => {
    refuseNothing(id, all)
    if (add.trim() === '') throw new InvalidError({ add: [{ key: 'tag-required' }] })
    const done = all
      ? await tagMatching(actor, { book: 'shared', search: q, tag, expected: expected ?? -1 }, add)
      : await tagContacts(actor, id, add)
    if (done.jobId) redirect(`/users/shared-contacts/jobs/${done.jobId}`)
    return redirectTelling(withDone(back, { done: 'tagged', count: done.count, batch: done.batchId }))
  },
)

/** Takes back a deletion or a tagging. */
export const undo = press(
  { permission: 'shared-contacts.maintain', schema: z.object({ batch: z.string() }) },
  async (actor, { batch }, back) => {
    const { restored, kept, jobId } = await undoBatch(actor, batch)
    if (jobId) redirect(`/users/shared-contacts/jobs/${jobId}`)
    return redirectTelling(withDone(back, { done: 'undone', count: restored, kept: kept || undefined }))
  },
)

/** Brings the checked contacts back from the trash. */
export const restoreSelected = press(
  { permission: 'shared-contacts.maintain', schema: z.object({ id: z.array(z.string()).default([]) }) },
  async (actor, { id }, back) => {
    refuseNothing(id, undefined)
    const { count } = await restoreContacts(actor, id)
    return redirectTelling(withDone(back, { done: 'restored', count }))
  },
)
