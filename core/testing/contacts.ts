import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { contactInput, type ContactDraft, type ContactInput } from '@/core/contacts/contact'
import { toContactRow } from '@/core/contacts/contact-row'
import { createContact } from '@/core/contacts/create'
import { contacts } from '@/db/schema/contacts'

/** A contact's input as a form makes it. */
export function contactDraft(draft: ContactDraft): ContactInput {
  return contactInput.parse(draft)
}

/** Adds a contact as a person who may; gives its id. */
export async function addContact(actor: Actor, draft: ContactDraft): Promise<string> {
  const { id } = await createContact(actor, contactDraft(draft))
  return id
}

/** Adds contacts that have nothing but a last name; gives their ids in the same order. */
export async function addContacts(actor: Actor, names: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const lastName of names) ids.push(await addContact(actor, { lastName }))
  return ids
}

/** Adds many contacts at once, without revisions, to make a domain large. */
export async function addManyContacts(actor: Actor, drafts: readonly ContactDraft[]): Promise<void> {
  const rows = drafts.map((draft) => ({
    ...toContactRow(contactDraft(draft), { country: actor.domain.defaultCountry }),
    domainId: actor.domainId,
    id: newId(),
  }))
  await inDomain(actor, async (tx) => {
    for (let from = 0; from < rows.length; from += 500) {
      await tx.insert(contacts).values(rows.slice(from, from + 500))
    }
  })
}
