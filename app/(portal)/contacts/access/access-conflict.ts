import type { FormState } from '@/app/door/form-state'
import type { Actor } from '@/core/access/actor'
import type { AccessSummary } from '@/core/contacts/access-summary'
import { historyOf } from '@/core/contacts/history'
import type { AccessInput } from './access-input'
import { asItIs } from './grant-row'
import { mergeRows } from './merge-rows'

async function changer(actor: Actor, ids: readonly string[]): Promise<string> {
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) return ''
  const history = await historyOf(actor, id)
  return history.find(({ action }) => action === 'access')?.actorName ?? ''
}

/**
 * The form again after somebody else changed who has its contacts: what was chosen beside what stands now, and who did
 * it.
 */
export async function accessConflict(
  actor: Actor,
  ids: readonly string[],
  input: AccessInput,
  summary: AccessSummary,
): Promise<FormState> {
  const { changeable, workspace, mark } = summary
  const now = asItIs(summary)
  const values = {
    ...input,
    who: input.who === input.began ? now.choice : input.who,
    grants: mergeRows(input.grants, now.rows, input.of),
    ...{ began: now.choice, of: changeable, seen: mark },
    now: { workspace, private: summary.private, rows: now.rows },
  }
  return { status: 'conflict', version: 0, values, by: await changer(actor, ids) }
}
