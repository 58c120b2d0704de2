import { getTranslations } from 'next-intl/server'
import type { LookUpAnswer } from '@/components/look-up/look-up-answer'
import type { Actor } from '@/core/access/actor'
import type { EntryKey } from '@/core/look-up/entry'
import { knownEntries } from '@/core/look-up/known-entries'
import { lookUp, MOST_ENTRIES, type LookUpQuery } from '@/core/look-up/look-up'
import { entryViews } from './entry-views'

/** The answer to a search, read after the domain was at `seq`. */
export async function lookUpAnswer(actor: Actor, seq: number, query: LookUpQuery): Promise<LookUpAnswer> {
  const [entries, t] = await Promise.all([lookUp(actor, query), getTranslations('LookUp')])
  const count = entries.length
  const told = count === MOST_ENTRIES ? t('foundFirst', { count }) : t('found', { count })
  return { seq, told, entries: await entryViews(entries, actor, query.search) }
}

/** Keys as an address carries them: `contact:0190…`, separated by commas. */
function keysIn(text: string): EntryKey[] {
  return text.split(',').flatMap((key): EntryKey[] => {
    const [kind, id = ''] = key.split(':')
    return kind === 'contact' || kind === 'coworker' ? [{ kind, id }] : []
  })
}

/** The entries that the browser has kept the keys of, as far as they are still seen. */
export async function knownAnswer(actor: Actor, seq: number, keys: string): Promise<LookUpAnswer> {
  const entries = await knownEntries(actor, keysIn(keys))
  return { seq, told: '', entries: await entryViews(entries, actor, '') }
}
