import { and, eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { isId, newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { canMaintainSharedContacts, canShareWithWorkspace, hasOwnBook } from '@/core/access/policy'
import { seatOf } from '@/core/access/seat'
import { visibleContacts } from '@/core/access/visible'
import { recordActivity } from '@/core/activity/record'
import { ForbiddenError, InvalidError } from '@/core/errors'
import { contactGrants } from '@/db/schema/contact-grants'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { users } from '@/db/schema/users'
import { MOST_GRANTS } from './change-access'
import type { ContactInput } from './contact'
import { fieldsOf, type ContactFields } from './contact-fields'
import { displayName } from './contact-name'
import { toContactRow, type ContactRow } from './contact-row'
import { onceEach, type GrantInput } from './grant'
import { demandGrantees } from './known-grantees'
import { isWrittenContact, recordRevision } from './revision'

/**
 * Who is to have a new contact beside the actor: the workspace, so that it is a Shared Contact, or whom it is given to.
 */
export type NewAccess = 'workspace' | readonly GrantInput[]

/**
 * Adds a contact: a Shared Contact unless it is for the actor and whom they give it to. A form may bring the id it was
 * rendered with, so that submitting it twice adds one contact; anything else that comes with an id in use is added
 * under another one.
 * @throws ForbiddenError; InvalidError when the id is none, and for members and numbers that there are not
 */
export async function createContact(
  actor: Actor,
  input: ContactInput,
  options: { id?: string; access?: NewAccess } = {},
): Promise<{ id: string }> {
  const { access = 'workspace' } = options
  const isShared = access === 'workspace'
  if (!(isShared ? canShareWithWorkspace(actor) : hasOwnBook(actor))) throw new ForbiddenError()
  const wanted = options.id ?? newId()
  if (!isId(wanted)) throw new InvalidError({ id: [{ key: 'invalid-value' }] })
  const row = toContactRow(input, { country: actor.domain.defaultCountry })
  const after = fieldsOf(row)
  return inDomain(actor, async (tx) => {
    let id = wanted
    if (!(await insertContact(tx, actor, id, row, isShared))) {
      if (await wasAddedBy(tx, actor, id, after)) return { id }
      id = newId()
      await insertContact(tx, actor, id, row, isShared)
    }
    const only = isShared || access.length > 0 ? null : seatOf(actor)
    const write = { contactId: id, version: 1, action: 'created', before: null, after, only } as const
    await recordRevision(tx, actor, write)
    if (isShared) {
      const subjectName = displayName(input)
      await recordActivity(tx, actor, { kind: 'contact.created', subjectId: id, subjectName })
    } else {
      await demandPresence(tx, actor)
      await insertGrants(tx, actor, id, access)
    }
    return { id }
  })
}

/** False when the domain has a contact with that id. */
async function insertContact(
  tx: Tx,
  actor: Actor,
  id: string,
  row: ContactRow,
  isShared: boolean,
): Promise<boolean> {
  const whose = isShared
    ? canMaintainSharedContacts(actor)
      ? {}
      : { sharedByUserId: seatOf(actor), sharedByName: actor.name }
    : { ownerId: seatOf(actor) }
  const added = await tx
    .insert(contacts)
    .values({ ...row, ...whose, domainId: actor.domainId, id, updatedByName: actor.name })
    .onConflictDoNothing()
    .returning({ id: contacts.id })
  return added.length > 0
}

/**
 * Refuses whoever was deactivated since the request began: what they own was sealed or handed over, and this would be
 * left over. Whoever deactivates them waits for the contact that was inserted before, or was waited for by it.
 */
async function demandPresence(tx: Tx, actor: Actor): Promise<void> {
  const [owner] = await tx
    .select({ status: users.status })
    .from(users)
    .where(and(ownDomain(users, actor), among(users.id, [seatOf(actor) ?? ''])))
  if (owner?.status === 'deactivated') throw new ForbiddenError()
}

async function insertGrants(tx: Tx, actor: Actor, contactId: string, grants: readonly GrantInput[]) {
  if (grants.length > MOST_GRANTS) {
    throw new InvalidError({ members: [{ key: 'too-many', params: { max: MOST_GRANTS } }] })
  }
  await demandGrantees(tx, actor, grants)
  const seat = seatOf(actor)
  const once = onceEach(grants).filter(({ userId }) => userId !== seat)
  if (once.length === 0) return
  await tx.insert(contactGrants).values(
    once.map(({ userId = null, numberId = null, canEdit }) => {
      return { domainId: actor.domainId, id: newId(), contactId, userId, numberId, canEdit, since: 1 }
    }),
  )
}

/** Whether the actor added the contact with these very fields, and it is still there. */
async function wasAddedBy(tx: Tx, actor: Actor, id: string, fields: ContactFields): Promise<boolean> {
  const rows = await tx
    .select({ actorUserId: contactRevisions.actorUserId, after: contactRevisions.after })
    .from(contactRevisions)
    .innerJoin(contacts, isWrittenContact)
    .where(
      and(
        ownDomain(contactRevisions, actor),
        visibleContacts(actor),
        eq(contactRevisions.contactId, id),
        eq(contactRevisions.action, 'created'),
      ),
    )
  const first = rows[0]
  return first?.actorUserId === actor.userId && isDeepStrictEqual(first.after, fields)
}
