import type { Member } from '@/core/users/find-members'
import type { Said } from './find-grantees'
import { choices, type Choice, type GrantRow } from './grant-row'

/** What the form shows: what was chosen and typed, who was found, what there is to say, and what is asked. */
export type AccessValues = {
  who: Choice
  grants: GrantRow[]
  find: string
  list: string
  found: Member[]
  said: Said[]
  /** Of how many contacts, with what the form was opened, and the mark of the access then. */
  of: number
  began: string
  seen: string
  /** Who has them now, when somebody else changed that meanwhile. */
  now: Now | null
  /** How many Shared Contacts saving takes back, when that is asked; else 0. */
  ask: number
}

/** Who has contacts: how many are the workspace's and private, and whom the others are given to. */
export type Now = { workspace: number; private: number; rows: GrantRow[] }

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [])

/** Reads the values of an answer of the form's action; before the first one, what the form began with. */
export function accessValues(values: Record<string, unknown> | undefined, first: Start): AccessValues {
  const fresh = { find: '', list: '', found: [], said: [], ask: 0, now: null }
  const { of, seen, choice: began } = first
  if (!values) return { ...fresh, who: began, grants: first.rows, of, began, seen }
  return {
    who: choices.find((choice) => choice === values.who) ?? first.choice,
    grants: list(values.grants) as GrantRow[],
    find: text(values.find),
    list: text(values.list),
    found: list(values.found) as Member[],
    said: list(values.said) as Said[],
    // An answer repeats what was sent, as it was sent.
    of: Number(values.of ?? of),
    began: text(values.began) || began,
    seen: text(values.seen) || seen,
    now: (values.now as Now | undefined) ?? null,
    ask: typeof values.ask === 'number' ? values.ask : 0,
  }
}

/** What the form begins with. */
export type Start = { choice: Choice; rows: GrantRow[]; of: number; seen: string }
