'use server'

import { z } from 'zod'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { mergeContacts } from '@/core/contacts/merge'
import { mergeExactGroups } from '@/core/contacts/merge-exact'
import { setGroupAside, showGroupAgain } from '@/core/contacts/set-aside'
import { withDone } from '@/app/(portal)/contacts/with-done'

const id = z.string().optional()
const book = z.enum(['shared', 'personal']).default('shared')

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
  { permission: 'contacts.view', schema: group },
  async (actor, { keep, id: otherIds, version, choose }, back) => {
    const done = await mergeContacts(actor, { keepId: keep, otherIds, choices: choose, versions: version })
    return redirectTelling(withDone(back, { done: 'merged', count: done.count, batch: done.batchId }))
  },
)

const seen = z.object({ book, version: z.record(z.string(), z.coerce.number().int()).default({}) })

/** Takes a group off the list: its contacts are not the same. */
export const setAside = press(
  { permission: 'contacts.view', schema: seen },
  async (actor, { book: of, version }, back) => {
    await setGroupAside(actor, version, of)
    return redirectTelling(withDone(back, { done: 'aside', count: Object.keys(version).length }))
  },
)

/** Puts a group that was set aside back on the list. */
export const showAgain = press(
  { permission: 'contacts.view', schema: seen },
  async (actor, { book: of, version }, back) => {
    await showGroupAgain(actor, version, of)
    return redirectTelling(withDone(back, { done: 'shown', count: Object.keys(version).length }))
  },
)

/** Merges the exact groups, as many as the person was told of. */
export const mergeAllExact = press(
  {
    permission: 'contacts.view',
    schema: z.object({ book, after: z.string().optional(), expected: z.coerce.number().int().min(0) }),
  },
  async (actor, { book: of, after, expected }, back) => {
    const done = await mergeExactGroups(actor, { after, expected, book: of })
    return redirectTelling(withDone(back, { done: 'merged', count: done.count, batch: done.batchId }))
  },
)
