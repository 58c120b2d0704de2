import type { FilterName } from './look-up-answer'

/** The words of whatever looks somebody up. `{number}`, `{name}` and `{address}` in them are filled in by it. */
export type LookUpWords = Record<
  | 'title'
  | 'search'
  | 'placeholder'
  | 'submit'
  | 'filter'
  | 'nothing'
  | 'failed'
  | 'signedOut'
  | 'again'
  | 'call'
  | 'write'
  | 'copy'
  | 'copied'
  | 'copyFailed'
  | 'popOut'
  | 'close',
  string
> & { filters: Record<FilterName, string> }
