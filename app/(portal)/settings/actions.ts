'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/app/door/action'
import { configureDomain } from '@/core/domains/configure'
import { domainSettings } from '@/core/domains/domain'

/** Saves the settings of the domain. */
export const saveSettings = action(
  { permission: 'domain.configure', schema: domainSettings.extend({ version: z.coerce.number().int() }) },
  async (actor, { version, ...settings }) => {
    await configureDomain(actor, settings, { version })
    // The frame around the pages names the domain too.
    revalidatePath('/', 'layout')
    redirect('/settings?done=saved')
  },
)
