'use server'

import { z } from 'zod'
import { client } from '@/app/door/client'
import { openAction } from '@/app/door/open-action'
import { clearSessionToken } from '@/app/door/session-cookie'
import { redirectTelling } from '@/app/door/telling'
import { InvalidError } from '@/core/errors'
import { useLink as openWith } from '@/core/links/use'

const schema = z.object({
  token: z.string().min(20).max(100),
  asks: z.enum(['set', 'confirm']).catch('set'),
  password: z.string().default(''),
  repeatedPassword: z.string().default(''),
})

/** Uses the link of this page: a new password, or the present one to accept an invitation. */
export const usePassword = openAction({ permission: 'anybody', schema }, async (input) => {
  if (input.asks === 'set' && input.password !== input.repeatedPassword) {
    throw new InvalidError({ repeatedPassword: [{ key: 'passwords-differ' }] })
  }
  await openWith(input.token, input.password, (await client()).address)
  await clearSessionToken()
  return redirectTelling(`/sign-in?notice=${input.asks === 'set' ? 'password-set' : 'accepted'}`)
})
