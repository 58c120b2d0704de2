import { cookies } from 'next/headers'
import type { Language } from '@/core/access/actor'
import type { Theme } from '@/app/theme'
import { ownCookie } from './session-cookie'

const YEAR_S = 365 * 86_400

/**
 * Mirrors a person's language and theme in cookies, so that the document has them from its first byte, also before
 * the next sign-in. Without a language the browser's wish holds.
 */
export async function writeIdentityCookies(choices: {
  language: Language | null
  theme: Theme
}): Promise<void> {
  const jar = await cookies()
  const options = { ...ownCookie(), maxAge: YEAR_S }
  if (choices.language) jar.set('language', choices.language, options)
  else jar.delete('language')
  jar.set('theme', choices.theme, options)
}
