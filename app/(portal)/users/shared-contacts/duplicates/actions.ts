'use server'

import { z } from 'zod'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { mergeContacts } from '@/core/contacts/merge'
import { mergeExactGroups } from '@/core/contacts/merge-exact'
import { setGroupAside, showGroupAgain } from '@/core/contacts/set-aside'
import { withDone } from '@/app/(portal)/contacts/with-done'

const id = z.string().optional()

const group = z.object({
  keep: z.string(),
  id: z.array(z.string()).default([]),
  version: z.record(z.string(), z.coerce.number().int()).default({}),
  choose: z
    .object({
      name: id,
      prefix: id,
      suffix: id,
      nickname: id,
      company: id,
      department: id,
      title: id,
      birthday: id,
    })
    .default({}),
})

/** Merges the checked contacts of a group into the one to keep, with the values that were chosen. */
export const mergeGroup = press(
  { permission: 'shared-contacts.maintain', schema: group },
  async (actor, { keep, id: otherIds, version, choose }, back) => {
    const done = await mergeContacts(actor, { keepId: keep, otherIds, choices: choose, versions: version })
    return redirectTelling(withDone(back, { done: 'merged', count: done.count, batch: done.batchId }))
  },
)

const seen = z.object({ version: z.record(z.string(), z.coerce.number().int()).default({}) })

/** Takes a group off the list: its contacts are not the same. */
export const setAside = press(
  { permission: 'shared-contacts.maintain', schema: seen },
  async (actor, { version }, back) => {
    await setGroupAside(actor, version)
    return redirectTelling(withDone(back, { done: 'aside', count: Object.keys(version).length }))
  },
)

/** Puts a group that was set aside back on the list. */
export const showAgain = press(
  { permission: 'shared-contacts.maintain', schema: seen },
  async (actor, { version }, back) => {
    await showGroupAgain(actor, version)
    return redirectTelling(withDone(back, { done: 'shown', count: Object.keys(version).length }))
  },
)

/** Merges the exact groups, as many as the person was told of. */
export const mergeAllExact = press(
  {
    permission: 'shared-contacts.maintain',
    schema: z.object({ after: z.string().optional(), expected: z.coerce.number().int().min(0) }),
  },
  async (actor, { after, expected }, back) => {
    const done = await mergeExactGroups(actor, { after, expected })
    return redirectTelling(withDone(back, { done: 'merged', count: done.count, batch: done.batchId }))
  },
)
