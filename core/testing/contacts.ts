import type { Actor } from '@/core/access/actor'
import { contactInput, type ContactDraft, type ContactInput } from '@/core/contacts/contact'
import { createContact } from '@/core/contacts/create'

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
