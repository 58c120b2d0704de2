'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/door/action'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { assignReseller, unassignReseller } from '@/core/domains/assign'
import { createDomain } from '@/core/domains/create'
import { domainNames, newDomain } from '@/core/domains/domain'
import { getDomain } from '@/core/domains/get'
import { renameDomain } from '@/core/domains/rename'
import { resumeDomain } from '@/core/domains/resume'
import { suspendDomain } from '@/core/domains/suspend'

const one = z.object({ id: z.string() })
const reseller = one.extend({ homeDomainId: z.uuid(), userId: z.uuid() })

/** Makes a domain; the answer carries the invitation of its first Office Manager, which is shown this once. */
export const addDomain = action(
  { permission: 'domains.maintain', schema: newDomain },
  async (actor, { firstName, lastName, email, ...names }) => {
    const { id, officeManager } = await createDomain(actor, {
      ...names,
      officeManager: { firstName, lastName, email },
    })
    const link = officeManager?.link
    return {
      status: 'done',
      data: { id, name: names.title, link: link?.url ?? '', mailed: link?.mailed ?? false },
    }
  },
)

/** Gives a domain other names. */
export const saveNames = action(
  {
    permission: 'domains.maintain',
    schema: domainNames.extend({ id: z.string(), version: z.coerce.number().int() }),
    standing: async (actor, { id }) => {
      const { name, title } = await getDomain(actor, id)
      return { name, title }
    },
  },
  async (actor, { id, version, ...names }) => {
    await renameDomain(actor, id, names, { version })
    // The frame around the pages names the domain too.
    revalidatePath('/', 'layout')
    return redirectTelling(`/domains/${id}?done=renamed`)
  },
)

/** Suspends a domain, after the question of its page or dialog. */
export const suspend = press({ permission: 'domains.maintain', schema: one }, async (actor, { id }) => {
  await suspendDomain(actor, id)
  return redirectTelling(`/domains/${id}?done=suspended`)
})

/** Lets the people of a suspended domain in again. */
export const resume = press({ permission: 'domains.maintain', schema: one }, async (actor, { id }) => {
  await resumeDomain(actor, id)
  return redirectTelling(`/domains/${id}?done=resumed`)
})

/** Lets a Reseller work in a domain. */
export const assign = press(
  { permission: 'domains.assign', schema: reseller },
  async (actor, { id, ...key }) => {
    await assignReseller(actor, id, key)
    return redirectTelling(`/domains/${id}/resellers?done=assigned`)
  },
)

/** Takes a domain away from a Reseller. */
export const unassign = press(
  { permission: 'domains.assign', schema: reseller },
  async (actor, { id, ...key }) => {
    await unassignReseller(actor, id, key)
    return redirectTelling(`/domains/${id}/resellers?done=unassigned`)
  },
)
