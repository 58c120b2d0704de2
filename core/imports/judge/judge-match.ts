import { changesBetween } from '@/core/contacts/changes'
import type { ContactFields } from '@/core/contacts/contact-fields'
import { nameKey } from '@/core/contacts/match-keys'
import { fits } from '@/core/contacts/merge-fields'
import type { MatchedBy, RecordAction, Verdict } from '@/core/imports/import'
import { combine } from './combine'

/** A contact, or an earlier record of the same file, that shares keys with a record. */
export type Candidate = {
  id: string
  fields: ContactFields
  /** Whether it stands in the book, and not earlier in the file. */
  inBook: boolean
  /** Whether the file itself tells them apart, as our own export does by the ids of its contacts. */
  isAnother: boolean
  /** Whether it has all that the record has beside its fields: a picture, and what no field holds. */
  hasRest: boolean
  /** The keys that both have; see core/contacts/match-keys.ts. */
  keys: readonly string[]
}

/** What a record turns out to be beside the contact that is nearest to it. */
export type Judgement = {
  verdict: Extract<Verdict, 'update' | 'same' | 'duplicate'>
  action: RecordAction
  match: Candidate
  by: MatchedBy[]
}

const KINDS = { x: 'id', p: 'phone', e: 'email', n: 'name' } as const

/** By what two share keys. */
export function matchedBy(keys: readonly string[]): MatchedBy[] {
  const kinds = keys.map((key) => KINDS[key.charAt(0) as keyof typeof KINDS])
  return (['id', 'phone', 'email', 'name'] as const).filter((kind) => kinds.includes(kind))
}

function hasPoints({ phones, emails }: ContactFields): boolean {
  return phones.length > 0 || emails.length > 0
}

/** Whether both name the same person, whatever the company; the same company where neither names a person. */
function isNamesake(one: ContactFields, other: ContactFields): boolean {
  const [mine, theirs] = [one, other].map((fields) => nameKey({ ...fields, company: '' }))
  if (mine !== theirs) return false
  return mine !== 'n:|' || nameKey(one) === nameKey(other)
}

function isPerson({ firstName, middleName, lastName }: ContactFields): boolean {
  return firstName !== '' || middleName !== '' || lastName !== ''
}

/** How surely a candidate is the one whom the record means, the surest highest. */
function certainty(record: ContactFields, candidate: Candidate): { isIt: boolean; rank: number } {
  const by = matchedBy(candidate.keys)
  const isNamed = isNamesake(record, candidate.fields)
  const sharesPoint = by.includes('phone') || by.includes('email')
  const isOneReachable = hasPoints(record) !== hasPoints(candidate.fields) || !hasPoints(record)
  // What looks like an id may be a firm's, which all its people share: it does not make one of two people.
  const isSameId =
    by.includes('id') && (isNamed || sharesPoint || !isPerson(record) || !isPerson(candidate.fields))
  const isIt =
    !candidate.isAnother &&
    (isSameId || (isNamed && (sharesPoint || (by.includes('name') && isOneReachable))))
  const rank = (by.includes('id') ? 8 : 0) + (isNamed ? 4 : 0) + by.length + (candidate.inBook ? 0.5 : 0)
  return { isIt, rank }
}

/**
 * What becomes of a record that shares keys with others: `same` when one of them is the same person and says all that
 * it says, `update` when one surely is the same person and it says more, otherwise a possible duplicate, which is
 * added unless somebody decides otherwise: two people may share a number or a name. Null without candidates.
 */
export function judgeMatch(record: ContactFields, candidates: readonly Candidate[]): Judgement | null {
  const ranked = candidates
    .map((match) => ({ match, by: matchedBy(match.keys), ...certainty(record, match) }))
    .toSorted((one, other) => other.rank - one.rank)
  const saysAll = ({ match, by }: (typeof ranked)[number]) =>
    !match.isAnother &&
    match.hasRest &&
    (by.includes('id') || isNamesake(record, match.fields)) &&
    changesBetween(match.fields, combine(match.fields, record, 'overwrite')).length === 0
  const same = ranked.find(saysAll)
  if (same) return { verdict: 'same', action: 'skip', match: same.match, by: same.by }
  // A contact that could no longer be saved in its form helps nobody: what does not fit becomes one of its own.
  const sure = ranked.find(({ isIt, match }) => isIt && fits(combine(match.fields, record, 'overwrite')))
  if (sure) return { verdict: 'update', action: 'overwrite', match: sure.match, by: sure.by }
  const [nearest] = ranked
  return nearest ? { verdict: 'duplicate', action: 'add', match: nearest.match, by: nearest.by } : null
}
