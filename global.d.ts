/// <reference types="next/image-types/global" />
import type { Locale } from '@/app/i18n/locale'
import type en from '@/messages/en.json'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}
