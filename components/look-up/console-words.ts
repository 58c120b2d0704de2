import type { LookUpWords } from './look-up-words'

/** The words of the console: those of every look-up, and its own. `{number}` is filled in by it. */
export type ConsoleWords = LookUpWords &
  Record<
    | 'results'
    | 'recent'
    | 'noNumber'
    | 'copiedNumber'
    | 'hintChoose'
    | 'keyEnter'
    | 'hintCall'
    | 'hintOther'
    | 'hintCopy'
    | 'hintList',
    string
  >
