import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { contactFacts, type ContactFacts } from '@/core/access/contact-facts'
import { newId } from '@/core/access/id'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { announce } from '@/core/live/announce'
import { contactGrants } from '@/db/schema/contact-grants'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import type { ContactAccess } from './access'
import type { Grant } from './grant'

/** A locked contact with who has it. */
export type AccessRow = { id: string; version: number; facts: ContactFacts; access: ContactAccess }

/** A locked contact's access, and what it is to become. */
export type AccessWrite = { id: string; version: number; before: ContactAccess; after: ContactAccess }

const STEP = 2_000

/** Who has each of locked contacts. */
export async function loadAccess(tx: Tx, actor: Actor, ids: readonly string[]): Promise<AccessRow[]> {
  const grants = sql<Grant[]>`${sql`(select coalesce(jsonb_agg(jsonb_build_object('userId', g.user_id,
      'numberId', g.number_id, 'canEdit', g.can_edit, 'since', g.since, 'createdAt', g.created_at) order by g.id), '[]')
    from contact_grants g where g.domain_id = ${actor.domainId}::uuid and g.contact_id = contacts.id)`}`
  const rows = await tx
    .select({
      id: contacts.id,
      version: contacts.version,
      ...contactFacts(actor),
      ownerSince: contacts.ownerSince,
      sharedByName: contacts.sharedByName,
      sharedSince: contacts.sharedSince,
      grants,
    })
    .from(contacts)
    .where(and(ownDomain(contacts, actor), among(contacts.id, ids)))
    .orderBy(contacts.id)
    .prepare('access')
    .execute()
  return rows.map(({ id, version, editGranted, ...access }) => {
    const { ownerId, sharedByUserId } = access
    return { id, version, facts: { ownerId, sharedByUserId, editGranted }, access }
  })
}

async function writeStep(tx: Tx, actor: Actor, writes: readonly AccessWrite[], batchId: string | null) {
  const rows = writes.map(({ before, after, ...row }) => ({ ...row, revisionId: newId(), before, after }))
  const given = writes.flatMap(({ id, after }) =>
    after.grants.map((grant) => ({ id: newId(), contactId: id, ...grant })),
  )
  const ids = writes.map(({ id }) => id)
  await tx.execute(sql`
    insert into ${contactRevisions} (domain_id, id, contact_id, version, action, actor_user_id,
      actor_home_domain_id, actor_name, door, before, after, batch_id)
    select ${actor.domainId}::uuid, r."revisionId", r.id, r.version + 1, 'access', ${actor.userId}::uuid,
      ${actor.homeDomainId}::uuid, ${actor.name}, ${actor.door}, r.before, r.after, ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r ("revisionId" uuid, id uuid, version integer, before jsonb, after jsonb)`)
  await tx.execute(sql`
    update ${contacts} set version = contacts.version + 1, owner_id = (r.after->>'ownerId')::uuid,
      owner_since = (r.after->>'ownerSince')::integer, shared_by_user_id = (r.after->>'sharedByUserId')::uuid,
      shared_by_name = r.after->>'sharedByName', shared_since = (r.after->>'sharedSince')::integer
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, after jsonb)
    where ${ownDomain(contacts, actor)} and contacts.id = r.id and ${among(contacts.id, ids)}`)
  await tx
    .delete(contactGrants)
    .where(and(ownDomain(contactGrants, actor), among(contactGrants.contactId, ids)))
  await tx.execute(sql`
    insert into ${contactGrants} (domain_id, id, contact_id, user_id, number_id, can_edit, since, created_at)
    select ${actor.domainId}::uuid, g.id, g."contactId", g."userId", g."numberId", g."canEdit", g.since, g."createdAt"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (id uuid, "contactId" uuid, "userId" uuid,
      "numberId" uuid, "canEdit" boolean, since integer, "createdAt" timestamptz)`)
}

/**
 * Gives locked contacts to whom they are to be given, with a revision each, and announces it. The caller has seen to it
 * that something changes.
 */
export async function writeAccess(
  tx: Tx,
  actor: Actor,
  writes: readonly AccessWrite[],
  batchId: string | null,
): Promise<void> {
  for (let from = 0; from < writes.length; from += STEP) {
    const step = writes.slice(from, from + STEP)
    await writeStep(tx, actor, step, batchId)
    announce(
      tx,
      step.map(({ id }) => id),
    )
  }
}
