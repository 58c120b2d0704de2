import { fold } from '@/core/contacts/fold'

const NO_WORD = /^[^\p{L}\p{N}]*$/u
// As people and programs say that there is none.
const WORDS = new Set(
  [
    'n/a, na, n.a., nan, null, nil, none, no, not available, unknown, keine, kein, k.a., k. a., nicht vorhanden',
    'unbekannt, aucun, aucune, neant, inconnu, inconnue, ninguno, ninguna, no tiene, sin datos, desconocido, s/d',
  ].flatMap((words) => words.split(', ')),
)
const LONGEST = 20
// What a form fills in before the number: `+49`.
const ONLY_COUNTRY = /^\+\s*[1-9](?:\s*\d){0,2}$/

/** Whether a text where a number or an address should be says that there is none: `-`, `n/a`, `keine`, `+49`. */
export function isNothing(text: string): boolean {
  if (NO_WORD.test(text) || ONLY_COUNTRY.test(text)) return true
  return text.length <= LONGEST && !/\d/.test(text) && WORDS.has(fold(text))
}
