import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among, idArray } from '@/core/access/among'
import { newId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { announce } from '@/core/live/announce'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import type { ContactFields } from './contact-fields'

/** What a write did to a contact. */
export type RevisionAction = 'created' | 'updated' | 'deleted' | 'restored' | 'access'

/** Joins revisions with their contacts. */
export const isWrittenContact = and(
  eq(contacts.domainId, contactRevisions.domainId),
  eq(contacts.id, contactRevisions.contactId),
)

type Write = {
  contactId: string
  /** The contact's version after the write. */
  version: number
  action: RevisionAction
  before: ContactFields | null
  after: ContactFields
  /** The user who alone has the contact; null when others have it too. */
  only: string | null
}

/** Keeps one write to one contact, and announces it. */
export async function recordRevision(tx: Tx, actor: Actor, { only, ...write }: Write): Promise<void> {
  await tx.insert(contactRevisions).values({
    domainId: actor.domainId,
    id: newId(),
    actorUserId: actor.userId,
    actorHomeDomainId: actor.homeDomainId,
    actorName: actor.name,
    door: actor.door,
    ...write,
  })
  announce(tx, [write.contactId], only ?? undefined)
}

type BatchWrite = {
  ids: readonly string[]
  action: RevisionAction
  /** `jsonb` expressions over `contacts` as it stands before the write. */
  before: SQL
  after: SQL
  /** What `after` is taken from, joined with `contacts`. */
  join?: SQL
  batchId: string | null
}

/**
 * Keeps the same write to many contacts, in one statement, and announces it; the caller has locked them and writes
 * afterwards.
 */
export async function recordRevisions(tx: Tx, actor: Actor, write: BatchWrite): Promise<void> {
  const { ids, action, before, after, join = sql``, batchId } = write
  const revisionIds = ids.map(() => newId())
  await tx.execute(sql`
    insert into ${contactRevisions} (domain_id, id, contact_id, version, action, actor_user_id,
      actor_home_domain_id, actor_name, door, before, after, batch_id)
    select ${contacts.domainId}, fresh.id, ${contacts.id}, ${contacts.version} + 1, ${action}, ${actor.userId}::uuid,
      ${actor.homeDomainId}::uuid, ${actor.name}, ${actor.door}, ${before}, ${after}, ${batchId}::uuid
    from ${contacts}
    join unnest(${idArray(ids)}, ${idArray(revisionIds)}) as fresh (contact_id, id)
      on fresh.contact_id = ${contacts.id}
    ${join}
    where ${ownDomain(contacts, actor)} and ${among(contacts.id, ids)}`)
  if (ids.length > 0) announce(tx, ids)
}
