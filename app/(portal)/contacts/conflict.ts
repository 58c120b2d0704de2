import type { FormState } from '@/app/door/form-state'
import { formContact } from '@/components/contacts/form-contact'
import type { Actor } from '@/core/access/actor'
import type { ContactInput } from '@/core/contacts/contact'
import { contactFieldNames, toInput, type ContactFields } from '@/core/contacts/contact-fields'
import { getContact } from '@/core/contacts/get'
import { historyOf } from '@/core/contacts/history'
import { fieldsAt } from '@/app/(portal)/contacts/fields-at'

/** Both versions of a contact that somebody else saved after `version`, and the one that both began with. */
export async function conflictState(
  actor: Actor,
  id: string,
  mine: ContactInput,
  version: number,
): Promise<FormState> {
  const [theirs, history] = await Promise.all([getContact(actor, id), historyOf(actor, id)])
  return {
    status: 'conflict',
    version: theirs.version,
    values: formContact(mine),
    theirs: formContact(theirs),
    base: formContact(fieldsAt(theirs, history, version)),
    by: theirs.updatedByName,
  }
}

/** My version with the fields for which theirs was chosen (`choose.<field>` is `theirs`). */
export async function resolved(
  actor: Actor,
  id: string,
  mine: ContactInput,
  form: FormData,
): Promise<ContactInput> {
  const theirs: ContactFields = await getContact(actor, id)
  const kept = toInput(theirs)
  const chosen = contactFieldNames.filter((name) => form.get(`choose.${name}`) === 'theirs')
  return { ...mine, ...Object.fromEntries(chosen.map((name) => [name, kept[name]])) }
}
