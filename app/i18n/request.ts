import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { currentVisit } from '@/app/door/actor'
import { errorCode } from '@/core/errors'
import type { Visit } from '@/core/sessions/find'
import { acceptedLocale, isLocale } from './locale'
import { messages } from './messages'

/**
 * Language and time zone of the present request. Signed in: the person's language, else what the browser wishes for,
 * else the domain's; and the domain's time zone. Signed out: the cookie `language` (the setting of who was here
 * last), then the browser's wish; and UTC.
 */
export default getRequestConfig(async () => {
  const [visit, jar, sent] = await Promise.all([visitIfReachable(), cookies(), headers()])
  const domain = visit?.actor?.domain
  const chosen = visit ? visit.language : jar.get('language')?.value
  const locale = isLocale(chosen) ? chosen : acceptedLocale(sent.get('accept-language'), domain?.language)
  return { locale, messages: messages[locale], timeZone: domain?.timeZone ?? 'UTC' }
})

/** The visit; null also while the database is away, whose page is in words too. */
async function visitIfReachable(): Promise<Visit | null> {
  try {
    return await currentVisit()
  } catch (error) {
    if (errorCode(error) !== 'unavailable') throw error
    return null
  }
}
