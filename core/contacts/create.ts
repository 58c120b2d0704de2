import type { Actor } from '@/core/access/actor'
import { isId, newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { recordActivity } from '@/core/activity/record'
import { InvalidError } from '@/core/errors'
import { contacts } from '@/db/schema/contacts'
import type { ContactInput } from './contact'
import { fieldsOf } from './contact-fields'
import { displayName } from './contact-name'
import { toContactRow } from './contact-row'
import { recordRevision } from './revision'

/**
 * Adds a Shared Contact. A form may bring the id it was rendered with, so that submitting it twice adds one contact.
 * Throws ForbiddenError; InvalidError when the id is none.
 */
export async function createContact(
  actor: Actor,
  input: ContactInput,
  options: { id?: string } = {},
): Promise<{ id: string }> {
  demand(actor, 'shared-contacts.maintain')
  const id = options.id ?? newId()
  if (!isId(id)) throw new InvalidError({ id: [{ key: 'invalid-value' }] })
  const row = toContactRow(input, { country: actor.domain.defaultCountry })
  await inDomain(actor, async (tx) => {
    const added = await tx
      .insert(contacts)
      .values({ ...row, domainId: actor.domainId, id, updatedByName: actor.name })
      .onConflictDoNothing()
      .returning({ id: contacts.id })
    if (added.length === 0) return
    const after = fieldsOf(row)
    await recordRevision(tx, actor, { contactId: id, version: 1, action: 'created', before: null, after })
    await recordActivity(tx, actor, {
      kind: 'contact.created',
      subjectId: id,
      subjectName: displayName(input),
    })
  })
  return { id }
}
