import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { visibleRevisions } from '@/core/access/visible'
import { NotFoundError } from '@/core/errors'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { toInput, type ContactFields } from './contact-fields'
import { isWrittenContact } from './revision'
import { lockContact, writeContact } from './write'

/**
 * Makes a contact again what it was after an earlier revision; that is one more revision.
 * @throws NotFoundError, ForbiddenError, and ConflictError when the contact is no longer at the version the person saw
 */
export async function restoreRevision(
  actor: Actor,
  id: string,
  revisionId: string,
  seen: { version: number },
): Promise<{ version: number }> {
  return inDomain(actor, async (tx) => {
    const locked = await lockContact(tx, actor, id)
    if (!isId(revisionId)) throw new NotFoundError('revision')
    const rows = await tx
      .select({ action: contactRevisions.action, after: contactRevisions.after })
      .from(contactRevisions)
      .innerJoin(contacts, isWrittenContact)
      .where(
        and(visibleRevisions(actor), eq(contactRevisions.id, revisionId), eq(contactRevisions.contactId, id)),
      )
    const revision = rows[0]
    if (!revision || revision.action === 'deleted' || revision.action === 'access')
      throw new NotFoundError('revision')
    // A field that did not exist when the revision was written keeps what it has.
    const fields: ContactFields = { ...locked.fields, ...revision.after }
    return writeContact(tx, actor, locked, toInput(fields), seen.version)
  })
}
