import { eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import type { RightsSettings } from '@/core/access/rights'
import { recordActivity } from '@/core/activity/record'
import { checkStreams } from '@/core/live/announce'
import { ConflictError, NotFoundError } from '@/core/errors'
import { domains } from '@/db/schema/domains'
import type { DomainSettings } from './domain'

const fields = [
  'title',
  'defaultCountry',
  'language',
  'timeZone',
  'maintainScope',
  'openExport',
  'openSharing',
  'openEditing',
  'companyOwned',
  'sealDays',
  'trashDays',
  'callLink',
] as const

/** The settings that give rights or take them away. */
const ofRights: ReadonlySet<string> = new Set<keyof RightsSettings>([
  'maintainScope',
  'openExport',
  'openSharing',
  'openEditing',
])

/**
 * Changes the settings of the domain the actor works in, and returns the new version.
 * @throws ForbiddenError below Office Manager, ConflictError (stale version)
 */
export async function configureDomain(
  actor: Actor,
  input: DomainSettings,
  { version }: { version: number },
): Promise<number> {
  demand(actor, 'domain.configure')
  return inDomain(actor, async (tx) => {
    const [domain] = await tx
      .select()
      .from(domains)
      .where(eq(domains.id, actor.domainId))
      .for('no key update')
    if (!domain) throw new NotFoundError('domain')
    if (domain.version !== version) throw new ConflictError(domain.version)
    const changed = fields.filter((field) => input[field] !== domain[field])
    if (changed.length === 0) return version
    await tx
      .update(domains)
      .set({
        title: input.title,
        defaultCountry: input.defaultCountry,
        language: input.language,
        timeZone: input.timeZone,
        maintainScope: input.maintainScope,
        openExport: input.openExport,
        openSharing: input.openSharing,
        openEditing: input.openEditing,
        companyOwned: input.companyOwned,
        sealDays: input.sealDays,
        trashDays: input.trashDays,
        callLink: input.callLink,
        version: version + 1,
      })
      .where(eq(domains.id, domain.id))
    if (changed.some((field) => ofRights.has(field))) await checkStreams(tx, [domain.id])
    await recordActivity(tx, actor, {
      kind: 'domain.updated',
      subjectId: domain.id,
      subjectName: domain.name,
      details: { fields: changed.join(',') },
    })
    return version + 1
  })
}
