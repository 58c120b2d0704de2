'use server'

import { z } from 'zod'
import { action } from '@/app/door/action'
import { question } from '@/app/door/question'
import { redirectTelling } from '@/app/door/telling'
import { editContact, formContact } from '@/components/contacts/form-contact'
import type { Hints } from '@/components/contacts/hints'
import { createContact } from '@/core/contacts/create'
import { possibleDuplicates } from '@/core/contacts/duplicates'
import { readPhone } from '@/core/contacts/phone'
import { updateContact } from '@/core/contacts/update'
import { errorCode } from '@/core/errors'
import { contactForm } from './contact-input'
import { conflictState, resolved } from './conflict'
import { newAccess } from './new-access'
import { withDone } from './with-done'

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
const edit = (intent: string, values: Record<string, unknown>) => {
  const edited = editContact(formContact(values), intent)
  const { version, who, numbers } = values
  return edited && { ...edited, version, who, numbers }
}

/** Adds a contact for whom the form says. It brings the id, so that sending it twice adds one. */
export const addContact = action(
  { permission: 'contacts.view', schema: contactForm, edit },
  async (actor, input, form) => {
    const access = newAccess(form)
    const { id } = await createContact(actor, input, { id: text(form, 'id'), access })
    const asked = form.has('who')
    const again = asked ? '/contacts/new' : '/users/shared-contacts/new'
    const next = text(form, 'intent') === 'save-another' ? again : `/contacts/${id}`
    return redirectTelling(withDone(next, { done: 'created', contact: id, own: asked ? 'yes' : undefined }))
  },
)

/** Saves a contact, or shows both versions when somebody else saved it meanwhile, also when only that is asked. */
export const saveContact = action(
  { permission: 'contacts.view', schema: contactForm, edit },
  async (actor, input, form) => {
    const id = text(form, 'id')
    const standing = text(form, 'standing')
    const version = Number(standing || text(form, 'version'))
    const chosen = standing ? await resolved(actor, id, input, form) : input
    // What somebody else saved meanwhile was seen on the page itself.
    if (text(form, 'intent') === 'compare') return conflictState(actor, id, chosen, version)
    try {
      await updateContact(actor, id, chosen, { version })
    } catch (error) {
      if (errorCode(error) === 'conflict') return conflictState(actor, id, chosen, version)
      throw error
    }
    return redirectTelling(withDone(`/contacts/${id}`, { done: 'updated', contact: id }))
  },
)

const typed = z.object({
  id: z.string().optional(),
  phones: z.array(z.object({ value: z.string().optional(), extension: z.string().optional() })),
  emails: z.array(z.object({ value: z.string().optional() })),
})

/** What is told while numbers and addresses are typed: warnings by field, and contacts that have them already. */
export const lookAtContact = question(
  { permission: 'contacts.view', schema: typed },
  async (actor, { id, phones, emails }): Promise<Hints> => {
    const country = actor.domain.defaultCountry
    const warnings = phones.flatMap(({ value = '', extension }, index) => {
      const { warning } = readPhone(value.slice(0, 200), country, extension)
      return value.trim() !== '' && warning ? [[`phones[${index}].value`, warning] as const] : []
    })
    const values = (rows: { value?: string }[]) => rows.flatMap(({ value }) => value ?? [])
    const duplicates = await possibleDuplicates(actor, {
      phones: values(phones),
      emails: values(emails),
      exceptId: id,
    })
    return { warnings: Object.fromEntries(warnings), duplicates }
  },
)
