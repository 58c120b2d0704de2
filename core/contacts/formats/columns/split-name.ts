import { isEastAsian } from '@/core/contacts/east-asian'
import { isNamePrefix, isNameSuffix, isParticle } from './name-words'

/** The parts of a person's name. */
export type NameParts = {
  prefix: string
  firstName: string
  middleName: string
  lastName: string
  suffix: string
}

// Family names of two characters that are common; others have one.
const DOUBLE_FAMILY_NAMES = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|東方|남궁|황보|제갈|선우)/

function take(words: string[], from: 'start' | 'end', is: (word: string) => boolean): string {
  const taken: string[] = []
  // The last word left is the name itself.
  while (words.length > 1) {
    const word = (from === 'start' ? words[0] : words.at(-1)) ?? ''
    if (!is(word)) break
    if (from === 'start') taken.push(words.shift() ?? '')
    else taken.unshift(words.pop() ?? '')
  }
  return taken.join(' ')
}

function splitEastAsian(name: string): NameParts {
  const length = Array.from(name).length
  const isKana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
  // Four characters are two and two in Japan, and in China only with a double family name.
  const family = DOUBLE_FAMILY_NAMES.test(name) || length === 4 ? 2 : 1
  const isWhole = isKana || length <= family || length > 4
  const at = Array.from(name).slice(0, family).join('').length
  return {
    prefix: '',
    firstName: isWhole ? name : name.slice(at),
    middleName: '',
    lastName: isWhole ? '' : name.slice(0, at),
    suffix: '',
  }
}

function familyStart(words: string[]): number {
  let start = words.length - 1
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1
  return start
}

// What stands in brackets behind a name is none of its words.
const BRACKETS = /^(.*[^\s(])\s*(\([^()]+\))$/

function besideBrackets(name: string, split: (text: string) => NameParts): NameParts {
  const text = name.trim().replaceAll(/\s+/g, ' ')
  const [, before, brackets = ''] = BRACKETS.exec(text) ?? []
  if (before === undefined) return split(text)
  const parts = split(before)
  return { ...parts, suffix: [parts.suffix, brackets].filter((part) => part !== '').join(' ') }
}

/**
 * Splits a person's whole name: `Dr. Ana María Pérez Jr.`, `van der Berg, Jan`, `王小明` (family name first). A single
 * word is the first name, brackets at the end are a suffix. Every word comes out in one of the parts, in their order.
 */
export function splitName(name: string): NameParts {
  return besideBrackets(name, splitGivenFirst)
}

function splitGivenFirst(text: string): NameParts {
  if (isEastAsian(text)) return splitEastAsian(text)
  const [before = '', ...after] = text.split(/\s*,\s*/)
  const tail = after.filter((part) => part !== '')
  const isReversed = tail.length > 0 && !tail.every((part) => part.split(' ').every(isNameSuffix))
  if (isReversed) return splitReversed(before, tail)

  const words = before.split(' ')
  const prefix = take(words, 'start', isNamePrefix)
  const suffix = take(words, 'end', isNameSuffix)
  if (words.every(isEastAsian) && words.length === 2) {
    return { prefix, lastName: words[0] ?? '', firstName: words[1] ?? '', middleName: '', suffix }
  }
  const start = words.length > 1 ? familyStart(words) : 1
  return {
    prefix,
    firstName: words[0] ?? '',
    middleName: words.slice(1, start).join(' '),
    lastName: words.slice(start).join(' '),
    suffix: [suffix, ...tail].filter((part) => part !== '').join(' '),
  }
}

function splitReversed(family: string, [given = '', ...rest]: string[]): NameParts {
  const familyWords = family.split(' ')
  const givenWords = given.split(' ')
  const prefix = [take(familyWords, 'start', isNamePrefix), take(givenWords, 'start', isNamePrefix)]
  const suffix = [take(familyWords, 'end', isNameSuffix), take(givenWords, 'end', isNameSuffix), ...rest]
  return {
    prefix: prefix.filter((part) => part !== '').join(' '),
    firstName: givenWords[0] ?? '',
    middleName: givenWords.slice(1).join(' '),
    lastName: familyWords.join(' '),
    suffix: suffix.filter((part) => part !== '').join(' '),
  }
}

// Capitals tell where a family name of several words ends; else it is one word, with the particles before it.
function familyLength(words: readonly string[]): number {
  let particles = 0
  while (particles < words.length - 2 && isParticle(words[particles] ?? '')) particles += 1
  const capitals = words.findIndex((word) => word !== word.toUpperCase() || word === word.toLowerCase())
  if (capitals > 0) return capitals
  return particles + 1
}

/**
 * Splits a whole name that begins with the family name: `LEFEVRE Zoé`, `de la Cruz Ana María`, `Muster, Ana`. Every
 * word comes out in one of the parts.
 */
export function splitFamilyFirst(name: string): NameParts {
  return besideBrackets(name, splitFromFamily)
}

function splitFromFamily(text: string): NameParts {
  if (isEastAsian(text) || text.includes(',')) return splitGivenFirst(text)
  const words = text.split(' ')
  const prefix = take(words, 'start', isNamePrefix)
  const suffix = take(words, 'end', isNameSuffix)
  const [first = ''] = words
  if (words.length === 1) return { prefix, firstName: first, middleName: '', lastName: '', suffix }
  const family = familyLength(words)
  return {
    prefix,
    firstName: words[family] ?? '',
    middleName: words.slice(family + 1).join(' '),
    lastName: words.slice(0, family).join(' '),
    suffix,
  }
}
