import { and, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { canDeleteContact, canEditContact } from '@/core/access/policy'
import { visibleContacts } from '@/core/access/visible'
import { BATCH_SIZE } from '@/core/contacts/batch'
import { findCandidates, readFilter } from '@/core/contacts/find-candidates'
import { lockAmong, permitted, type ContactRule } from '@/core/contacts/lock-many'
import { tagLocked } from '@/core/contacts/tag'
import { moveToTrash } from '@/core/contacts/trash'
import { undoPart } from '@/core/contacts/undo'
import { contacts } from '@/db/schema/contacts'
import type { JobParams, StepKind } from './job'

/** What one step did: contacts it went through, those it left alone, and where the next begins (null: nowhere). */
export type Stepped = { processed: number; kept: number; last: string | null }

/** One step of a job. `since` is when it was asked for, as the database writes a time. */
export type Step = (tx: Tx, actor: Actor, params: JobParams, since: string) => Promise<Stepped>

type ChangeMany = (tx: Tx, actor: Actor, ids: string[], params: JobParams) => Promise<unknown>

/** Goes through what matches in the order of ids, leaving out what was added or changed after the job was asked for. */
function throughMatching(may: ContactRule, change: ChangeMany): Step {
  return async (tx, actor, params, since) => {
    const { last } = params
    const ids = await findCandidates(tx, actor, readFilter(params), {
      sort: 'id',
      descending: false,
      from: last === null ? null : { value: last, id: last },
      most: BATCH_SIZE,
    })
    const older = and(visibleContacts(actor), sql`${contacts.updatedAt} <= ${since}::timestamptz`)
    const locked = await permitted(tx, actor, await lockAmong(tx, ids, older ?? sql`false`), may)
    if (locked.length > 0) await change(tx, actor, locked, params)
    return {
      processed: locked.length,
      kept: 0,
      last: ids.length === BATCH_SIZE ? (ids.at(-1) ?? null) : null,
    }
  }
}

/** How each kind of job goes on: at most 1,000 contacts a step. */
export const steps: Record<StepKind, Step> = {
  'delete-contacts': throughMatching(canDeleteContact, (tx, actor, ids, { batchId }) =>
    moveToTrash(tx, actor, ids, batchId),
  ),
  'tag-contacts': throughMatching(canEditContact, async (tx, actor, ids, { tagging, batchId }) => {
    if (tagging) await tagLocked(tx, actor, ids, tagging, batchId)
  }),
  'restore-contacts': async (tx, actor, { batchId, last, force }) => {
    const part = await undoPart(tx, actor, batchId, last, force)
    return { processed: part.restored.length + part.already + part.kept, kept: part.kept, last: part.last }
  },
}
