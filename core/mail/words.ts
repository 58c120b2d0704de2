import type { Language } from '@/core/access/actor'
import en from '@/messages/en.json'
import es from '@/messages/es.json'
import fr from '@/messages/fr.json'

type MailText = keyof typeof en.Mail

const texts: Record<Language, typeof en.Mail> = { en: en.Mail, es: es.Mail, fr: fr.Mail }

/** A text of the messages `Mail` in a language, with its `{names}` filled in. */
export function mailText(language: Language, key: MailText, values: Record<string, string>): string {
  return texts[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
