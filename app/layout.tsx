import type { Metadata, Viewport } from 'next'
import { getLocale } from 'next-intl/server'
import { cookies } from 'next/headers'
import { Suspense, type ReactNode } from 'react'
import { Arrival } from '@/components/shell/arrival'
import { themeOf } from './theme'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Commonbook', template: '%s · Commonbook' },
  description: 'The phone book a whole company shares',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** The document. It reads cookies, hence every page is rendered per request and its scripts carry the nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()])
  return (
    <html lang={locale} data-theme={themeOf(jar.get('theme')?.value)}>
      <body>
        {children}
        <Suspense>
          <Arrival />
        </Suspense>
      </body>
    </html>
  )
}
