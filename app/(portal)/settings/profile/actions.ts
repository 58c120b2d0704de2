'use server'

import { z } from 'zod'
import { action } from '@/app/door/action'
import { writeIdentityCookies } from '@/app/door/identity-cookies'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { visitAction } from '@/app/door/visit-action'
import { InvalidError } from '@/core/errors'
import { preferences, writePreferences } from '@/core/identities/preferences'
import { changePassword as change } from '@/core/passwords/change'
import { endOtherSessions, endOwnSession } from '@/core/sessions/end'

/** Stores language and theme, and shows the page in them. */
export const savePreferences = visitAction(
  { permission: 'signed-in', schema: preferences },
  async (visit, chosen) => {
    await writePreferences(visit, chosen)
    await writeIdentityCookies(chosen)
    return redirectTelling('/settings/profile?done=preferences')
  },
)

const passwords = z.object({
  currentPassword: z.string().default(''),
  password: z.string().default(''),
  repeatedPassword: z.string().default(''),
})

/** Changes one's own password; every other session ends. */
export const changePassword = action(
  { permission: 'portal.enter', schema: passwords },
  async (actor, { currentPassword, password, repeatedPassword }) => {
    if (password !== repeatedPassword)
      throw new InvalidError({ repeatedPassword: [{ key: 'passwords-differ' }] })
    await change(actor, { currentPassword, password })
    return redirectTelling('/settings/profile?done=password')
  },
)

/** Ends one of one's other sessions. */
export const endSession = press(
  { permission: 'portal.enter', schema: z.object({ id: z.string() }) },
  async (actor, { id }) => {
    await endOwnSession(actor, id)
    return redirectTelling('/settings/profile?done=session')
  },
)

/** Ends all of one's other sessions. */
export const endOthers = press({ permission: 'portal.enter', schema: z.object({}) }, async (actor) => {
  await endOtherSessions(actor)
  return redirectTelling('/settings/profile?done=sessions')
})
