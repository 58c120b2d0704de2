import { getTranslations } from 'next-intl/server'
import { markerFor, type Marker } from '@/app/(portal)/contacts/row-view'
import { sharingWriter } from '@/app/(portal)/contacts/sharing-view'
import { addressOf } from '@/app/door/list-address'
import { labels as knownLabels } from '@/components/contacts/form-contact'
import type { EntryPhone, EntryView } from '@/components/look-up/look-up-answer'
import type { Actor } from '@/core/access/actor'
import { accessOf } from '@/core/contacts/access-of'
import { callLink } from '@/core/contacts/call-link'
import { formatPhone } from '@/core/contacts/phone'
import type { Entry } from '@/core/look-up/entry'

type Words = { labelOf: (entry: Entry, label: string) => string }

async function words(): Promise<Words> {
  const [t, form] = await Promise.all([getTranslations('LookUp'), getTranslations('ContactForm')])
  const known: readonly string[] = knownLabels.phones
  return {
    labelOf: (entry, label) => {
      if (entry.kind === 'coworker') return t('extension')
      return known.includes(label) ? form(`labels.${label as 'work'}`) : label
    },
  }
}

function phonesOf(entry: Entry, actor: Actor, mark: Marker, { labelOf }: Words): EntryPhone[] {
  const { defaultCountry, callLink: template } = actor.domain
  return entry.phones.map((phone) => ({
    label: labelOf(entry, phone.label),
    shown: mark.number(formatPhone(phone, defaultCountry)),
    // An extension is dialled as it is; templates are for public numbers.
    href: callLink(entry.kind === 'coworker' ? null : template || null, phone) ?? undefined,
    plain: phone.e164 ?? phone.value,
  }))
}

/** Where an entry is shown in full: a contact's page, a coworker in the directory. */
function hrefOf({ kind, id, name }: Entry): string {
  return kind === 'contact' ? `/contacts/${id}` : addressOf('/contacts', { filter: 'coworkers', q: name })
}

/** Entries in the reader's language, what was searched for marked in them. */
export async function entryViews(
  entries: readonly Entry[],
  actor: Actor,
  search: string,
): Promise<EntryView[]> {
  const personal = entries.filter(({ personal: isPersonal }) => isPersonal).map(({ id }) => id)
  const [t, known, say, access] = await Promise.all([
    getTranslations('LookUp'),
    words(),
    sharingWriter(),
    accessOf(actor, personal),
  ])
  const mark = markerFor(search)
  return entries.map((entry) => {
    const { kind, id, name, title, company, department, emails, tags, notes } = entry
    const unit = name === company ? '' : company
    const detail = kind === 'contact' ? [title, unit] : [department]
    const address = emails[0]
    return {
      key: `${kind}:${id}`,
      name: mark.text(name),
      href: hrefOf(entry),
      detail: mark.text(detail.filter(Boolean).join(' · ')),
      mark: kind === 'contact' ? say(access.get(id)) : { icon: 'circle-user', label: t('coworker') },
      phones: phonesOf(entry, actor, mark, known),
      ...(address && { email: { shown: mark.text(address), address } }),
      tags,
      notes,
    }
  })
}
