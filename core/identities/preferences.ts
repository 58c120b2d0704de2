import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Visit } from '@/core/sessions/find'
import { database } from '@/db/client'
import { identities } from '@/db/schema/identities'

/** How a person wants the interface: its language (null follows the browser) and light. */
export const preferences = z.object({
  language: z
    .enum(['en', 'es', 'fr', 'browser'], { error: 'invalid-value' })
    .transform((language) => (language === 'browser' ? null : language)),
  theme: z.enum(['light', 'dark', 'system'], { error: 'invalid-value' }),
})
export type Preferences = z.output<typeof preferences>

/** Stores the person's own preferences, for all of their domains. */
export async function writePreferences(
  visit: Pick<Visit, 'identityId'>,
  { language, theme }: Preferences,
): Promise<void> {
  await database().update(identities).set({ language, theme }).where(eq(identities.id, visit.identityId))
}
