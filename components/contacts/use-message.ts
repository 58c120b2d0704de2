import { useTranslations } from 'next-intl'
import type { Message } from '@/core/errors'

/** Puts an error of a contact's form into words: the contact's own ones (`ContactErrors`), then the general ones. */
export function useMessage(): (message: Message) => string {
  const contact = useTranslations('ContactErrors')
  const general = useTranslations('Errors')
  return ({ key, params }) => {
    const ofContact = key as Parameters<typeof contact>[0]
    if (contact.has(ofContact)) return contact(ofContact, params as never)
    const ofAll = key as Parameters<typeof general.has>[0]
    return general.has(ofAll) ? general(ofAll as 'forbidden', params as never) : general('invalid-value')
  }
}
