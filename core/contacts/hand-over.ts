import { and, eq, gt, isNull, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { contactGrants } from '@/db/schema/contact-grants'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import type { ContactAccess } from './access'
import { BATCH_SIZE } from './batch'
import { giveBackAccess } from './give-back-access'
import { lockAmong } from './lock-many'
import { isWrittenContact } from './revision'
import { loadAccess, writeAccess } from './write-access'

/** What somebody owns: how many contacts that others have too, and how many that nobody else has. */
export type Owned = { shared: number; private: number }

const isGiven = sql`exists (select 1 from ${contactGrants} g where g.domain_id = contacts.domain_id
  and g.contact_id = contacts.id)`

function ownedBy(actor: Pick<Actor, 'domainId'>, userId: string): SQL {
  return and(ownDomain(contacts, actor), eq(contacts.ownerId, userId)) as SQL
}

/** Counts what a user owns and did not delete; of private contacts nothing is told but their number. */
export async function countOwned(tx: Tx, actor: Actor, userId: string): Promise<Owned> {
  const [row] = await tx
    .select({
      shared: sql<number>`(count(*) filter (where ${isGiven}))::int`,
      private: sql<number>`(count(*) filter (where not ${isGiven}))::int`,
    })
    .from(contacts)
    .where(and(ownedBy(actor, userId), isNull(contacts.deletedAt), isNull(contacts.sealedAt)))
  return row ?? { shared: 0, private: 0 }
}

/** Another owner's access: they see the history from now on, or from when on they had the contact as a member. */
function inherited(access: ContactAccess, heir: string, version: number): ContactAccess {
  const had = access.grants.find(({ userId }) => userId === heir)
  const grants = access.grants.filter(({ userId }) => userId !== heir)
  return { ...access, ownerId: heir, ownerSince: had?.since ?? version + 1, grants }
}

/**
 * Gives what a leaving user owns to a successor: what others have too, and with `all` what nobody else has. Everybody
 * else goes on having it as before. The rest is sealed: nobody sees it, and it is erased after a while.
 */
export async function handOver(
  tx: Tx,
  actor: Actor,
  userId: string,
  { successorId, all, batchId }: { successorId: string | null; all: boolean; batchId: string },
): Promise<void> {
  const alive = and(ownedBy(actor, userId), isNull(contacts.deletedAt), isNull(contacts.sealedAt))
  let last = '00000000-0000-0000-0000-000000000000'
  while (successorId !== null) {
    const found = await tx
      .select({ id: contacts.id })
      .from(contacts)
      .where(and(alive, all ? undefined : isGiven, gt(contacts.id, last)))
      .orderBy(contacts.id)
      .limit(BATCH_SIZE)
    const ids = found.map(({ id }) => id)
    if (ids.length === 0) break
    const locked = await lockAmong(tx, ids, alive ?? sql`false`)
    const rows = await loadAccess(tx, actor, locked)
    const writes = rows.map(({ id, version, access }) => {
      return { id, version, before: access, after: inherited(access, successorId, version) }
    })
    await writeAccess(tx, actor, writes, batchId)
    last = ids.at(-1) ?? last
  }
  await tx
    .update(contacts)
    .set({ sealedAt: sql`now()` })
    .where(and(ownedBy(actor, userId), isNull(contacts.sealedAt), sql`not ${isGiven}`))
}

/** Whether what was handed over in a batch went to anybody but this successor. */
export async function wentElsewhere(
  tx: Tx,
  actor: Actor,
  batchId: string,
  successorId: string | null,
): Promise<boolean> {
  const others = await tx
    .select({ id: contactRevisions.id })
    .from(contactRevisions)
    .where(
      and(
        ownDomain(contactRevisions, actor),
        eq(contactRevisions.batchId, batchId),
        eq(contactRevisions.action, 'access'),
        sql`${contactRevisions.after}->>'ownerId' is distinct from ${successorId}::text`,
      ),
    )
    .limit(1)
  return others.length > 0
}

/** Gives a user who came back what they owned: what was sealed, and what was handed over and is as it was then. */
export async function takeBack(tx: Tx, actor: Actor, userId: string, batchId: string | null): Promise<void> {
  await tx.update(contacts).set({ sealedAt: null }).where(ownedBy(actor, userId))
  if (batchId === null) return
  const rows = await tx
    .select({ id: contacts.id, before: contactRevisions.before })
    .from(contactRevisions)
    .innerJoin(contacts, and(isWrittenContact, isNull(contacts.deletedAt)))
    .where(
      and(
        ownDomain(contactRevisions, actor),
        eq(contactRevisions.batchId, batchId),
        eq(contactRevisions.action, 'access'),
        // Nobody has given it to anybody else since.
        sql`${contacts.ownerId} = (${contactRevisions.after}->>'ownerId')::uuid`,
        sql`not exists (select 1 from contact_revisions later where later.domain_id = contacts.domain_id
          and later.contact_id = contacts.id and later.action = 'access'
          and later.version > ${contactRevisions.version})`,
      ),
    )
  await lockAmong(
    tx,
    rows.map(({ id }) => id),
    ownDomain(contacts, actor),
  )
  await giveBackAccess(tx, actor, rows)
}

/** Erases what has been sealed for longer than its domain keeps it, a part at a time; gives how many that were. */
export async function eraseSealed(tx: Tx, place: { domainId: string }, most: number): Promise<number> {
  const rows = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(
      and(
        ownDomain(contacts, place),
        sql`${contacts.sealedAt} < now() - (select d.seal_days from domains d where d.id = ${place.domainId}::uuid) * interval '1 day'`,
      ),
    )
    .limit(most)
    .for('update', { skipLocked: true })
  const ids = rows.map(({ id }) => id)
  if (ids.length > 0) {
    await tx.delete(contacts).where(and(ownDomain(contacts, place), among(contacts.id, ids)))
  }
  return ids.length
}
