import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type en from '@/messages/en.json'

/**
 * Gives the client components inside it the texts of the named namespaces, for `useTranslations`. Without it none are
 * sent to the browser. It replaces the texts of an outer one: name all that are needed.
 */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: readonly (keyof typeof en)[]
  children: ReactNode
}) {
  const all = await getMessages()
  const messages = Object.fromEntries(namespaces.map((namespace) => [namespace, all[namespace]]))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
