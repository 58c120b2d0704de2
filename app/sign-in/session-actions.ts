'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { client } from '@/app/door/client'
import { safeNext } from '@/app/door/safe-next'
import { clearSessionToken } from '@/app/door/session-cookie'
import { redirectTelling } from '@/app/door/telling'
import { visitAction } from '@/app/door/visit-action'
import { visitPress } from '@/app/door/visit-press'
import { switchDomain as switchTo } from '@/core/domains/switch'
import { NotFoundError } from '@/core/errors'
import { chooseDomain as choose } from '@/core/sessions/choose-domain'
import { signOut as endSession } from '@/core/sessions/end'

/** Signs out: ends the session on the server, then takes the cookie. */
export const signOut = visitPress({ permission: 'signed-in', schema: z.object({}) }, async (visit) => {
  await endSession(visit)
  await clearSessionToken()
  return redirectTelling('/sign-in?notice=signed-out')
})

/** The header's switcher: goes on in another domain, at its first page, since what was open belongs to the old one. */
export const switchDomain = visitPress(
  { permission: 'signed-in', schema: z.object({ domainId: z.uuid() }) },
  async (visit, { domainId }) => {
    if (!visit.actor) throw new NotFoundError('domain')
    await switchTo(visit.actor, domainId)
    // The frame around the pages names the domain too.
    revalidatePath('/', 'layout')
    redirect('/contacts')
  },
)

/** Picks the domain to work in after signing in. */
export const chooseDomain = visitAction(
  { permission: 'signed-in', schema: z.object({ domainId: z.uuid(), next: z.string().optional() }) },
  async (visit, { domainId, next }) => {
    await choose(visit, domainId, (await client()).address)
    redirect(safeNext(next))
  },
)
