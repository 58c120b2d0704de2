import { and, eq, gt, inArray, isNotNull, isNull, not, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { visibleContacts } from '@/core/access/visible'
import { displayName } from '@/core/contacts/contact-name'
import { fieldColumns } from '@/core/contacts/contact-fields'
import { isWrittenContact } from '@/core/contacts/revision'
import { isTakenBack, next } from '@/core/contacts/undo'
import { undoBatch } from '@/core/contacts/undo-batch'
import { contactRevisions } from '@/db/schema/contact-revisions'
import { contacts } from '@/db/schema/contacts'
import { imports } from '@/db/schema/imports'
import { loadImport, lockImport } from './load'

/** A contact of an import that somebody wrote to since, and who that was last. */
export type WrittenSince = { id: string; name: string; by: string; at: Date }

const MOST = 200

/** What an Undo leaves as it is; `gone` is how many of the contacts that were added are in Deleted already. */
export type KeptByUndo = { count: number; first: WrittenSince[]; gone: number }

async function countGone(tx: Tx, actor: Actor, batchId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(contactRevisions)
    .innerJoin(contacts, isWrittenContact)
    .where(
      and(
        ownDomain(contactRevisions, actor),
        eq(contactRevisions.batchId, batchId),
        eq(contactRevisions.action, 'created'),
        isNotNull(contacts.deletedAt),
      ),
    )
  return row?.count ?? 0
}

/**
 * The contacts that an import added or updated and somebody wrote to since: they stay, or stayed, when it is undone. How
 * many there are, and the first 200 of them; and how many were deleted, or merged into others. Throws NotFoundError.
 */
export async function listKeptByUndo(actor: Actor, id: string): Promise<KeptByUndo> {
  return inDomain(actor, async (tx) => {
    const { batchId } = await loadImport(tx, actor, id)
    if (batchId === null) return { count: 0, first: [], gone: 0 }
    const rows = await tx
      .select({
        ...fieldColumns,
        id: contacts.id,
        by: contacts.updatedByName,
        at: contacts.updatedAt,
        count: sql<number>`count(*) over ()::int`,
      })
      .from(contactRevisions)
      .innerJoin(contacts, and(isWrittenContact, gt(contacts.version, contactRevisions.version)))
      .leftJoin(
        next,
        and(ownDomain(next, actor), eq(next.contactId, contacts.id), eq(next.version, contacts.version)),
      )
      .where(
        and(
          ownDomain(contactRevisions, actor),
          inArray(contactRevisions.action, ['created', 'updated']),
          not(isTakenBack),
          visibleContacts(actor),
          isNull(contacts.deletedAt),
          eq(contactRevisions.batchId, batchId),
        ),
      )
      .orderBy(sql`${contacts.sortName}, ${contacts.id}`)
      .limit(MOST)
    const first = rows.map((row) => ({ id: row.id, name: displayName(row), by: row.by, at: row.at }))
    return { count: rows[0]?.count ?? 0, first, gone: await countGone(tx, actor, batchId) }
  })
}

/**
 * Takes an import back: what it added goes to the trash, what it changed is what it was, what it deleted is there
 * again. What somebody wrote to since stays, unless `force`. More than 1,000 contacts are a job's work. Throws
 * NotFoundError, ForbiddenError, and ConflictError when it is not imported.
 */
export async function undoImport(actor: Actor, id: string, options: { force?: boolean } = {}): Promise<void> {
  const batchId = await inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['imported', 'undone'])
    await tx
      .update(imports)
      .set({ status: 'undone' })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    return row.batchId
  })
  const results = await inDomain(actor, async (tx) => {
    const [written] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(contactRevisions)
      .where(and(ownDomain(contactRevisions, actor), eq(contactRevisions.batchId, batchId ?? id)))
    return written?.count ?? 0
  })
  // An import that found everything there has nothing to take back.
  if (batchId !== null && results > 0) await undoBatch(actor, batchId, options)
}
