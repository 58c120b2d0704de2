import { and, lte, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
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

/**
 * What one step did: contacts it went through, those of them it left alone (written to since, not the actor's to
 * change, that way already), those it changed, and where the next begins (null: nowhere).
 */
export type Stepped = {
  processed: number
  kept: number
  refused: number
  same: number
  changed: string[]
  last: string | null
}

/** One step of a job. `since` is when it was asked for, as the database writes a time. */
export type Step = (tx: Tx, actor: Actor, params: JobParams, since: string) => Promise<Stepped>

/** Changes locked contacts; gives the ids of those it changed. */
type ChangeMany = (tx: Tx, actor: Actor, ids: string[], params: JobParams) => Promise<string[]>

async function lockThose(tx: Tx, ids: readonly string[], predicate: SQL | undefined): Promise<string[]> {
  return lockAmong(tx, ids, predicate ?? sql`false`)
}

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
    const asked = sql`${since}::timestamptz`
    const told = await lockThose(tx, ids, and(visibleContacts(actor), lte(contacts.createdAt, asked)))
    const older = await lockThose(tx, told, and(ownDomain(contacts, actor), lte(contacts.updatedAt, asked)))
    const locked = await permitted(tx, actor, older, may)
    const changed = locked.length > 0 ? await change(tx, actor, locked, params) : []
    return {
      processed: told.length,
      kept: told.length - older.length,
      refused: older.length - locked.length,
      same: locked.length - changed.length,
      changed,
      last: ids.length === BATCH_SIZE ? (ids.at(-1) ?? null) : null,
    }
  }
}

/** How each kind of job goes on: at most 1,000 contacts a step. */
export const steps: Record<StepKind, Step> = {
  'delete-contacts': throughMatching(canDeleteContact, async (tx, actor, ids, { batchId }) => {
    await moveToTrash(tx, actor, ids, batchId)
    return ids
  }),
  'tag-contacts': throughMatching(canEditContact, async (tx, actor, ids, { tagging, batchId }) => {
    return tagging ? tagLocked(tx, actor, ids, tagging, batchId) : []
  }),
  'restore-contacts': async (tx, actor, { batchId, last, force }) => {
    const part = await undoPart(tx, actor, batchId, last, force)
    const processed = part.restored.length + part.already + part.kept
    return { processed, kept: part.kept, refused: 0, same: 0, changed: part.restored, last: part.last }
  },
}
