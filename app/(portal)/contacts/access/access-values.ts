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
  /** How many Shared Contacts saving takes back, when that is asked; else 0. */
  ask: number
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [])

/** Reads the values of an answer of the form's action; before the first one, what the form began with. */
export function accessValues(values: Record<string, unknown> | undefined, first: Start): AccessValues {
  const fresh = { find: '', list: '', found: [], said: [], ask: 0 }
  if (!values) return { ...fresh, who: first.choice, grants: first.rows }
  return {
    who: choices.find((choice) => choice === values.who) ?? first.choice,
    grants: list(values.grants) as GrantRow[],
    find: text(values.find),
    list: text(values.list),
    found: list(values.found) as Member[],
    said: list(values.said) as Said[],
    ask: typeof values.ask === 'number' ? values.ask : 0,
  }
}

/** What the form begins with. */
export type Start = { choice: Choice; rows: GrantRow[] }
