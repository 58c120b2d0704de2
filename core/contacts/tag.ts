import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { canEditContact } from '@/core/access/policy'
import { InvalidError } from '@/core/errors'
import { readSelection, type BatchResult } from './batch'
import { recordBatch } from './batch-activity'
import { LIMITS } from './contact'
import { lockSelection } from './lock-many'
import { readText } from './text'
import { writeTags } from './write-tags'

/** A tag to put on contacts, or to take off. */
export type Tagging = { tag: string; remove: boolean }

/**
 * Understands a tag as typed.
 * @throws InvalidError when it is none
 */
export function readTagging(tag: string, remove: boolean): Tagging {
  const read = readText(tag, { max: LIMITS.tag })
  const problem = 'problem' in read ? read.problem : read.text === '' ? 'required' : null
  if (problem) throw new InvalidError({ tag: [{ key: problem, params: { max: LIMITS.tag } }] })
  return { tag: 'text' in read ? read.text : '', remove }
}

function retagged(tags: string[], { tag, remove }: Tagging): string[] {
  const isIt = (other: string) => other.toLowerCase() === tag.toLowerCase()
  if (remove) return tags.filter((other) => !isIt(other))
  return tags.some(isIt) || tags.length >= LIMITS.rows ? tags : [...tags, tag]
}

/** Tags locked contacts; gives the ids of those that changed (not those that have the tag, or 50 others). */
export async function tagLocked(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  tagging: Tagging,
  batchId: string,
): Promise<string[]> {
  return writeTags(tx, actor, ids, (fields) => retagged(fields.tags, tagging), batchId)
}

async function changeTags(actor: Actor, ids: readonly string[], tagging: Tagging): Promise<BatchResult> {
  const selected = readSelection(ids)
  const batchId = newId()
  return inDomain(actor, async (tx) => {
    const { locked, refused } = await lockSelection(tx, actor, selected, canEditContact)
    const changed = await tagLocked(tx, actor, locked, tagging, batchId)
    const details = { ...tagging, batchId }
    await recordBatch(tx, actor, changed, { one: 'contact.updated', many: 'contacts.tagged', details })
    return { batchId, count: changed.length, refused, jobId: null }
  })
}

/**
 * Puts a tag on up to 1,000 contacts, together; `count` is how many did not have it.
 * @throws NotFoundError when none is there, ForbiddenError, InvalidError
 */
export async function tagContacts(actor: Actor, ids: readonly string[], tag: string): Promise<BatchResult> {
  return changeTags(actor, ids, readTagging(tag, false))
}

/**
 * Takes a tag, in any case, off up to 1,000 contacts, together.
 * @throws like `tagContacts`
 */
export async function untagContacts(actor: Actor, ids: readonly string[], tag: string): Promise<BatchResult> {
  return changeTags(actor, ids, readTagging(tag, true))
}
