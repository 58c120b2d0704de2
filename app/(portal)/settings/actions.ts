'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { action } from '@/app/door/action'
import { redirectTelling } from '@/app/door/telling'
import { configureDomain } from '@/core/domains/configure'
import { domainSettings } from '@/core/domains/domain'
import { getOwnDomain } from '@/core/domains/get'

/** Saves the settings of the domain. */
export const saveSettings = action(
  {
    permission: 'domain.configure',
    schema: domainSettings.extend({ version: z.coerce.number().int() }),
    standing: async (actor) => {
      const { title, language, defaultCountry, timeZone, maintainScope, trashDays, callLink, ...domain } =
        await getOwnDomain(actor)
      return {
        ...{ title, language, defaultCountry, timeZone, maintainScope, trashDays, callLink },
        openExport: String(domain.openExport),
        openSharing: String(domain.openSharing),
        openEditing: String(domain.openEditing),
        companyOwned: String(domain.companyOwned),
        sealDays: domain.sealDays,
      }
    },
  },
  async (actor, { version, ...settings }) => {
    await configureDomain(actor, settings, { version })
    // The frame around the pages names the domain too.
    revalidatePath('/', 'layout')
    return redirectTelling('/settings?done=saved')
  },
)
