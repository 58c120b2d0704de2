import { addressOf } from '@/app/door/list-address'

/** What was just done, told by the page that follows as a toast. */
export type Done = {
  done:
    | 'created'
    | 'updated'
    | 'deleted'
    | 'tagged'
    | 'undone'
    | 'restored'
    | 'revision'
    | 'merged'
    | 'aside'
    | 'shown'
  count?: number
  kept?: number
  batch?: string
  contact?: string
  /** Whether a contact was added by the form that asks who is to have it. */
  own?: 'yes' | undefined
  /** How many of the selected ones the actor may not change. */
  refused?: number | undefined
}

/** The names of the parameters that tell what was done, to be left out of every other address. */
export const doneParameters = [
  'done',
  'count',
  'kept',
  'refused',
  'left',
  'batch',
  'contact',
  'own',
  'failed',
  'told',
  'all',
] as const

/** A path of the portal with what was done there; what it told before is dropped. */
export function withDone(path: string, done: Done): string {
  const url = new URL(path, 'http://portal')
  for (const name of doneParameters) url.searchParams.delete(name)
  return addressOf(url.pathname, { ...Object.fromEntries(url.searchParams), ...done })
}
