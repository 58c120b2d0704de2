import { getFormatter, getTranslations } from 'next-intl/server'
import { addressOf } from '@/app/door/list-address'
import { labels as knownLabels } from '@/components/contacts/form-contact'
import type { ContactSheetView } from '@/components/contacts/contact-sheet'
import type { Actor } from '@/core/access/actor'
import { canEditContact } from '@/core/access/policy'
import { callTarget } from '@/components/contacts/call-target'
import { callLink } from '@/core/contacts/call-link'
import type { Address, Phone } from '@/core/contacts/contact'
import type { Contact } from '@/core/contacts/get'
import { formatPhone, readPhone } from '@/core/contacts/phone'

/** A contact for its own page, in the reader's language; who may edit it also sees what its numbers lack. */
export async function toSheetView(contact: Contact, actor: Actor): Promise<ContactSheetView> {
  const [t, form, format] = await Promise.all([
    getTranslations('Contacts'),
    getTranslations('ContactForm'),
    getFormatter(),
  ])
  const known: readonly string[] = knownLabels.phones
  const labelOf = ({ label }: { label: string }) =>
    known.includes(label) ? form(`labels.${label as 'work'}`) : label
  const { defaultCountry, callLink: template } = actor.domain
  const warningOf = (phone: Phone) =>
    canEditContact(actor, contact) && !phone.e164
      ? readPhone(phone.value, defaultCountry, phone.extension).warning
      : undefined
  const birthday = () => {
    const [, year, month, day] = /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(contact.birthday) ?? []
    const date = new Date(Date.UTC(Number(year) || 2000, Number(month) - 1, Number(day)))
    const parts = { month: 'long', day: 'numeric', timeZone: 'UTC' } as const
    return format.dateTime(date, year === '-' ? parts : { ...parts, year: 'numeric' })
  }
  return {
    phones: contact.phones.map((phone) => {
      const text = formatPhone(phone, defaultCountry)
      const href = callLink(template || null, phone) ?? undefined
      return {
        label: labelOf(phone),
        text,
        href,
        external: callTarget(href).target !== undefined,
        action: t('call', { number: text }),
        warning: warningOf(phone),
      }
    }),
    emails: contact.emails.map((email) => ({
      label: labelOf(email),
      text: email.value,
      href: `mailto:${encodeURIComponent(email.value).replaceAll('%40', '@')}`,
      action: t('write', { address: email.value }),
    })),
    urls: contact.urls.map((url) => ({
      label: labelOf(url),
      text: url.value,
      href: url.value,
      external: true,
    })),
    addresses: contact.addresses.map((address) => ({ label: labelOf(address), text: linesOf(address) })),
    facts: [
      { label: t('department'), text: contact.department },
      { label: t('nickname'), text: contact.nickname },
      { label: t('birthday'), text: contact.birthday && birthday() },
    ].filter(({ text }) => text !== ''),
    tags: contact.tags.map((tag) => ({
      text: tag,
      href: addressOf('/contacts', { filter: `tag:${tag}` }),
    })),
    notes: contact.notes,
  }
}

/** An address in lines, the postal code before the city. */
function linesOf({ street, postalCode, city, region, country }: Address): string {
  const place = [[postalCode, city].filter(Boolean).join(' '), region].filter(Boolean).join(', ')
  return [street, place, country].filter(Boolean).join('\n')
}
