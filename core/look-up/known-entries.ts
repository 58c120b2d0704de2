import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain } from '@/core/access/in-domain'
import { demand } from '@/core/access/policy'
import { users } from '@/db/schema/users'
import type { Entry, EntryKey } from './entry'
import { MOST_ENTRIES } from './look-up'
import { contactEntries, coworkerEntries } from './read-entries'

/**
 * The entries of keys that somebody has kept, in their order, as far as the actor still sees them; at most 20.
 * @throws ForbiddenError to whoever may not see contacts
 */
export async function knownEntries(actor: Actor, keys: readonly EntryKey[]): Promise<Entry[]> {
  demand(actor, 'contacts.view')
  const wanted = keys.slice(0, MOST_ENTRIES)
  const idsOf = (kind: Entry['kind']) => wanted.filter((key) => key.kind === kind).map(({ id }) => id)
  const entries = await inDomain(actor, async (tx) =>
    Promise.all([
      contactEntries(tx, actor, idsOf('contact')),
      coworkerEntries(tx, actor, among(users.id, idsOf('coworker')), MOST_ENTRIES),
    ]),
  )
  const byKey = new Map(entries.flat().map((entry) => [entry.kind + entry.id, entry]))
  return wanted.flatMap(({ kind, id }) => byKey.get(kind + id) ?? [])
}
