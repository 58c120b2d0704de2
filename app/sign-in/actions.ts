'use server'

import { after } from 'next/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { client } from '@/app/door/client'
import { writeIdentityCookies } from '@/app/door/identity-cookies'
import { openAction } from '@/app/door/open-action'
import { safeNext } from '@/app/door/safe-next'
import { readSessionToken, writeSessionToken } from '@/app/door/session-cookie'
import { dropSession } from '@/core/sessions/end'
import { signIn as signInWith } from '@/core/sessions/sign-in'

const schema = z.object({
  email: z.string().default(''),
  password: z.string().default(''),
  next: z.string().optional(),
})

/** Signs in; on success the browser gets a new session, whatever it held before. */
export const signIn = openAction({ permission: 'anybody', schema }, async ({ email, password, next }) => {
  const held = await readSessionToken()
  const signedIn = await signInWith({ email, password, ...(await client()), later: after })
  if (held) await dropSession(held)
  await writeSessionToken(signedIn.token)
  await writeIdentityCookies(signedIn)
  const target = safeNext(next)
  redirect(signedIn.needsChoice ? `/choose-domain?next=${encodeURIComponent(target)}` : target)
})
