import { westernDigits } from './text'

// Marks that accent a letter or vocalise it. Marks that are letters of their own stay: the vowel
// signs of Indic scripts and Thai, and the voicing marks of kana.
const ACCENT =
  /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/gu
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/gu
const APOSTROPHE =
  /[\u0060\u00b4\u02b9\u02bb\u02bc\u0374\u05f3\u1fef\u1ffd\u2018\u2019\u201b\u2032\uff07\uff40]/g
const DASH = /[\u058a\u05be\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
const PLAIN = /^[\x20-\x5f\x61-\x7e]*$/

function foldLetters(text: string): string {
  // Apostrophes twice: some are composed of spaces and accents, some of other apostrophes.
  return westernDigits(
    text
      .replace(APOSTROPHE, "'")
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      .replace(ACCENT, '')
      .replace(DASH, '-')
      .replace(APOSTROPHE, "'")
      .toLowerCase()
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter),
  ).normalize('NFC')
}

// Cities, titles and names repeat, and folding one of them is dear.
const folded = new Map<string, string>()
const MOST_FOLDED = 10_000
const LONGEST_KEPT = 60

function foldedLetters(text: string): string {
  if (text.length > LONGEST_KEPT) return foldLetters(text)
  const known = folded.get(text)
  if (known !== undefined) return known
  const letters = foldLetters(text)
  if (folded.size >= MOST_FOLDED) folded.clear()
  folded.set(text, letters)
  return letters
}

/**
 * A text as search compares it: without case, accents, vocalisation, invisible marks and width,
 * `ß` as `ss`, white space collapsed and trimmed. Idempotent, and equal for NFC and NFD.
 */
export function fold(text: string): string {
  const isPlain = PLAIN.test(text)
  const letters = isPlain ? text.toLowerCase() : foldedLetters(text)
  // The only white space of a plain text are spaces.
  return (isPlain && !letters.includes('  ') ? letters : letters.replace(/\s+/g, ' ')).trim()
}

export type FoldedText = {
  folded: string
  /** For each UTF-16 index of `folded`, where its character starts in the original. */
  starts: number[]
  /** For each UTF-16 index of `folded`, where its character ends in the original (exclusive). */
  ends: number[]
}

// A character with all that may compose with it: marks, invisible characters, Hangul letters.
const JAMO = '[\\u1100-\\u11ff\\u3131-\\u318e\\u3260-\\u327e\\ua960-\\ua97c\\ud7b0-\\ud7fb\\uffa0-\\uffdc]'
const MARK = '[\\p{M}\\p{Default_Ignorable_Code_Point}\\uff9e\\uff9f]'
const CHARACTER = new RegExp(`[\\uac00-\\ud7a3]?${MARK}*${JAMO}(?:${JAMO}|${MARK})*|[^]${MARK}*`, 'gu')

/** `fold`, with the way back from each folded position to the original text, for highlighting. */
export function foldWithMap(text: string): FoldedText {
  const result: FoldedText = { folded: '', starts: [], ends: [] }
  const units: string[] = []
  for (const match of text.matchAll(CHARACTER)) {
    for (const unit of foldLetters(match[0]).split('')) {
      const space = /\s/.test(unit)
      if (space && (units.length === 0 || units.at(-1) === ' ')) continue
      units.push(space ? ' ' : unit)
      result.starts.push(match.index)
      result.ends.push(match.index + match[0].length)
    }
  }
  if (units.at(-1) === ' ') units.pop()
  result.folded = units.join('')
  result.starts.length = units.length
  result.ends.length = units.length
  return result
}
