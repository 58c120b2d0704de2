import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { acceptedLocale, isLocale } from './locale'
import { messages } from './messages'

/** Language of the present request: the cookie `language` (the user's setting), then the browser's wish. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('language')?.value
  const locale = isLocale(chosen) ? chosen : acceptedLocale((await headers()).get('accept-language'))
  return { locale, messages: messages[locale], timeZone: 'UTC' }
})
