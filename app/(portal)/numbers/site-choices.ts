import { getTranslations } from 'next-intl/server'
import type { SelectOption } from '@/components/ui/select'
import type { Actor } from '@/core/access/actor'
import { canMaintainNumber } from '@/core/access/policy'
import { listUnits } from '@/core/units/list'

/** The sites whose numbers the actor maintains, and none of them for whoever maintains all. */
export async function siteChoices(actor: Actor): Promise<SelectOption[]> {
  const [t, sites] = await Promise.all([getTranslations('Numbers'), listUnits(actor, 'site')])
  const none = canMaintainNumber(actor, null) ? [{ value: '', label: t('noSite') }] : []
  const reached = sites.filter(({ id }) => canMaintainNumber(actor, id))
  return [...none, ...reached.map(({ id, name }) => ({ value: id, label: name }))]
}
