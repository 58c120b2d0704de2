import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { canDeleteContact, canEditContact, demand } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { ConflictError, ForbiddenError, NotFoundError } from '@/core/errors'
import { createJob } from '@/core/jobs/create'
import { wakeJobs } from '@/core/jobs/wake'
import { BATCH_SIZE, type BatchResult } from './batch'
import { recordBatch } from './batch-activity'
import { countMatching } from './count'
import { findCandidates, readFilter, type ContactFilter } from './find-candidates'
import { lockAmong, permitted, type ContactRule } from './lock-many'
import { readQuery } from './search-terms'
import { readTagging, tagLocked, type Tagging } from './tag'
import { moveToTrash } from './trash'

/** All contacts that match, and how many the person was told they are. */
export type Matching = ContactFilter & { expected: number }

type Change = {
  kind: 'delete-contacts' | 'tag-contacts'
  tagging?: Tagging
  may: ContactRule
  /** Gives the ids it changed. */
  apply: (tx: Tx, ids: string[], batchId: string) => Promise<string[]>
}

/**
 * Sees to it that the actor may change anything in a book.
 * @throws ForbiddenError when they may not
 */
function demandBook(actor: Actor, { book = 'all' }: ContactFilter, kind: Change['kind']): void {
  if (book === 'all') return demand(actor, 'contacts.view')
  if (book !== 'shared') return demand(actor, 'contacts.own')
  demand(actor, kind === 'tag-contacts' ? 'shared-contacts.edit' : 'shared-contacts.maintain')
}

async function changeMatching(actor: Actor, matching: Matching, change: Change): Promise<BatchResult> {
  const { expected, search = '', ...filter } = matching
  const { kind, tagging } = change
  demandBook(actor, filter, kind)
  const batchId = newId()
  const result = await inDomain(actor, async (tx): Promise<BatchResult> => {
    const total = await countMatching(tx, actor, matching, null)
    if (total === 0) throw new NotFoundError('contacts')
    if (total > expected) throw new ConflictError(total)
    if (total > BATCH_SIZE) {
      const params = { ...filter, book: filter.book ?? 'all', batchId, search: readQuery(search), tagging }
      return { batchId, count: total, refused: 0, jobId: await createJob(tx, actor, { kind, total, params }) }
    }
    const order = { sort: 'id', descending: false, from: null, most: BATCH_SIZE } as const
    const ids = await findCandidates(tx, actor, readFilter(matching), order)
    const seen = await lockAmong(tx, ids, visibleContacts(actor))
    const locked = await permitted(tx, actor, seen, change.may)
    if (locked.length === 0 && seen.length > 0) throw new ForbiddenError()
    const changed = await change.apply(tx, locked, batchId)
    await recordBatch(
      tx,
      actor,
      changed,
      tagging
        ? { one: 'contact.updated', many: 'contacts.tagged', details: { ...tagging, batchId } }
        : { one: 'contact.deleted', many: 'contacts.deleted', details: { batchId } },
    )
    return { batchId, count: changed.length, refused: seen.length - locked.length, jobId: null }
  })
  if (result.jobId) wakeJobs()
  return result
}

/**
 * Moves all contacts that match to the trash; more than 1,000 by a job.
 * @throws ForbiddenError, NotFoundError when none matches, and ConflictError (its `version` is the count) when there
 * are more than the person was told
 */
export async function deleteMatching(actor: Actor, matching: Matching): Promise<BatchResult> {
  return changeMatching(actor, matching, {
    kind: 'delete-contacts',
    may: canDeleteContact,
    apply: async (tx, ids, batchId) => {
      await moveToTrash(tx, actor, ids, batchId)
      return ids
    },
  })
}

/**
 * Puts a tag on all contacts that match, or takes it off; otherwise like `deleteMatching`.
 * @throws InvalidError too
 */
export async function tagMatching(
  actor: Actor,
  matching: Matching,
  tag: string,
  options: { remove?: boolean } = {},
): Promise<BatchResult> {
  const tagging = readTagging(tag, options.remove ?? false)
  return changeMatching(actor, matching, {
    kind: 'tag-contacts',
    may: canEditContact,
    tagging,
    apply: (tx, ids, batchId) => tagLocked(tx, actor, ids, tagging, batchId),
  })
}
