'use server'

import { z } from 'zod'
import { action } from '@/app/door/action'
import { press } from '@/app/door/press'
import { redirectTelling } from '@/app/door/telling'
import { issueLink } from '@/core/links/issue'
import { endSessionsOf } from '@/core/sessions/end'
import { createUser } from '@/core/users/create'
import { deactivateUser } from '@/core/users/deactivate'
import { getUser } from '@/core/users/get'
import { reactivateUser } from '@/core/users/reactivate'
import { updateUser } from '@/core/users/update'
import { canSignIn, userInput } from '@/core/users/user'
import { userName } from '@/core/users/user-name'
import { linkState } from './link-state'

const checked = z.preprocess((value) => value === 'on' || value === 'true', z.boolean())
const version = z.coerce.number().int()

/** Adds a user; with `invite` the answer carries the invitation link, which is shown this once. */
export const addUser = action(
  { permission: 'users.maintain', schema: userInput.and(z.object({ invite: checked })) },
  async (actor, { invite, ...input }) => {
    const id = await createUser(actor, input)
    if (!invite || !canSignIn(input.scope)) return redirectTelling(`/users/${id}?done=created`)
    const issued = await issueLink(actor, id, 'invite')
    return linkState({ id, name: userName(input), email: input.email, ...issued })
  },
)

/** Saves a user's form. */
export const saveUser = action(
  {
    permission: 'users.maintain',
    schema: userInput.and(z.object({ id: z.string(), version })),
    standing: async (actor, { id }) => {
      const { firstName, lastName, email, extension, departmentId, siteId, scope, listed } = await getUser(
        actor,
        id,
      )
      const texts = { firstName, lastName, email, extension, departmentId, siteId, scope }
      return { ...texts, listed: listed ? 'on' : '' }
    },
  },
  async (actor, { id, version: seen, ...input }) => {
    await updateUser(actor, id, input, { version: seen })
    return redirectTelling(`/users/${id}?done=updated`)
  },
)

/** Issues an invitation or a password reset and answers with its link, which is shown this once. */
export const makeLink = action(
  { permission: 'users.maintain', schema: z.object({ id: z.string(), kind: z.enum(['invite', 'reset']) }) },
  async (actor, { id, kind }) =>
    linkState({ id, name: '', email: '', ...(await issueLink(actor, id, kind)) }),
)

/** Deactivates a user, after the questions of its page; what they own goes to whom they name, else to the actor. */
export const deactivate = press(
  {
    permission: 'users.maintain',
    schema: z.object({ id: z.string(), version, successorId: z.string().optional() }),
  },
  async (actor, { id, version: seen, successorId }) => {
    await deactivateUser(actor, id, { version: seen, successorId })
    return redirectTelling(`/users/${id}?done=deactivated`)
  },
)

/** Gives a deactivated user the portal back. */
export const reactivate = press(
  { permission: 'users.maintain', schema: z.object({ id: z.string() }) },
  async (actor, { id }) => {
    await reactivateUser(actor, id)
    return redirectTelling(`/users/${id}?done=reactivated`)
  },
)

/** Ends the sessions of a user, or the one of that id. */
export const endSessions = press(
  { permission: 'sessions.end-others', schema: z.object({ userId: z.string(), id: z.string().optional() }) },
  async (actor, { userId, id }) => {
    await endSessionsOf(actor, userId, id)
    return redirectTelling(`/users/${userId}?done=sessions-ended`)
  },
)
