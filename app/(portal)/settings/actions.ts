'use server'

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
    redirect('/settings?done=saved')
  },
)
