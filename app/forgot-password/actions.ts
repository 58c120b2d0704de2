'use server'

import { after } from 'next/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { client } from '@/app/door/client'
import { openAction } from '@/app/door/open-action'
import { requestRecovery } from '@/core/links/request-recovery'

/** Asks for a link by mail. The answer is the same for every address. */
export const askForLink = openAction(
  { permission: 'anybody', schema: z.object({ email: z.string().default('') }) },
  async ({ email }) => {
    await requestRecovery(email, { address: (await client()).address, later: after })
    redirect('/forgot-password?asked=1')
  },
)
