import en from '@/messages/en.json'
import es from '@/messages/es.json'
import fr from '@/messages/fr.json'
import type { Locale } from './locale'

/** Every text of the interface. A key that one language lacks is a type error here. */
export const messages: Record<Locale, typeof en> = { en, es, fr }
