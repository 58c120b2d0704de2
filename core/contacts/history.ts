import { and, desc, eq, getTableColumns, lt } from 'drizzle-orm'
import type { Actor, Door } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { visibleContacts, visibleRevisions } from '@/core/access/visible'
import { NotFoundError } from '@/core/errors'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import type { ContactAccess } from './access'
import { changesBetween, type FieldChange } from './changes'
import { granteeNames, type NamedAccess } from './grantee-names'
import { isWrittenContact, type RevisionAction } from './revision'

/** One write in a contact's history. */
export type Revision = {
  id: string
  /** The contact's version after it. */
  version: number
  action: RevisionAction
  at: Date
  actorName: string
  door: Door
  /** Field by field; empty for deleting, restoring and sharing, which change none. */
  changes: FieldChange[]
  /** Whether it left fields to go back to, and they are not those of the latest. */
  restorable: boolean
  /** Who had it from then on; null for a write that did not change that. */
  access: NamedAccess | null
}

const PAGE_SIZE = 200

/**
 * The history of a contact, newest first, at most 200 revisions (those before a version when one is given). Everyone
 * who sees the contact sees it, from when on they do.
 * @throws NotFoundError
 */
export async function historyOf(
  actor: Actor,
  id: string,
  options: { beforeVersion?: number } = {},
): Promise<Revision[]> {
  if (!isId(id)) throw new NotFoundError('contact')
  return inDomain(actor, async (tx) => {
    const seen = await tx
      .select({ version: contacts.version })
      .from(contacts)
      .where(and(visibleContacts(actor), eq(contacts.id, id)))
    const contact = seen[0]
    if (!contact) throw new NotFoundError('contact')
    const { beforeVersion } = options
    const rows = await tx
      .select(getTableColumns(contactRevisions))
      .from(contactRevisions)
      .innerJoin(contacts, isWrittenContact)
      .where(
        and(
          visibleRevisions(actor),
          eq(contactRevisions.contactId, id),
          beforeVersion === undefined ? undefined : lt(contactRevisions.version, beforeVersion),
        ),
      )
      .orderBy(desc(contactRevisions.version))
      .limit(PAGE_SIZE)
    const names = await granteeNames(
      tx,
      actor,
      rows.filter(({ action }) => action === 'access').map(({ after }) => after as ContactAccess),
    )
    return rows.map(({ version, action, at, actorName, door, before, after, id: revisionId }) => ({
      id: revisionId,
      version,
      action,
      at,
      actorName,
      door: door as Door,
      changes: action === 'created' || action === 'updated' ? changesBetween(before, after) : [],
      restorable: action !== 'deleted' && action !== 'access' && version !== contact.version,
      access: action === 'access' ? names(after as ContactAccess) : null,
    }))
  })
}
