import { isEastAsian } from '@/core/contacts/east-asian'

/** The parts of a name that was given as one text. */
export type SplitName = {
  prefix: string
  firstName: string
  lastName: string
  suffix: string
  company: string
}

/** A word in front of a name that is no part of it. */
export const PREFIX = /^(mr|mrs|ms|miss|dr|prof|herr|frau|mme|mlle)\.?$/i
const SUFFIX = /^(jr|sr|ii|iii|iv|ph\.?d|m\.?d|mba|esq)\.?$/i
const LEGAL_FORM = /[\s,](inc|ltd|llc|llp|gmbh|ag|kg|corp|sarl|sas|s\.a|s\.l|b\.v|oy|ab)\.?$/i
const PARTICLE = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el|ter|ten|zu|zur|af)$/
const NONE: SplitName = { prefix: '', firstName: '', lastName: '', suffix: '', company: '' }

function pair(words: string[]): Pick<SplitName, 'firstName' | 'lastName'> {
  if (words.length === 1) return { firstName: words[0] ?? '', lastName: '' }
  if (isEastAsian(words.join(''))) return { firstName: words.slice(1).join(' '), lastName: words[0] ?? '' }
  const particle = words.findIndex((word, index) => index > 0 && PARTICLE.test(word))
  const start = particle > 0 && particle < words.length - 1 ? particle : words.length - 1
  return { firstName: words.slice(0, start).join(' '), lastName: words.slice(start).join(' ') }
}

/**
 * A name written in one text, in parts: `John Doe`, `Doe, John`, `Dr. Ludwig van Beethoven Jr.`, 山田 太郎. One word is
 * a first name; what ends in a legal form is a company; an e-mail address stays whole.
 */
export function splitFullName(text: string): SplitName {
  if (text.includes('@')) return { ...NONE, firstName: text }
  if (LEGAL_FORM.test(text)) return { ...NONE, company: text }
  const [last = '', first = '', ...more] = text.split(',').map((part) => part.trim())
  if (last !== '' && first !== '' && more.length === 0 && !SUFFIX.test(first)) {
    return { ...NONE, firstName: first, lastName: last }
  }
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  const prefix = words.length > 1 && PREFIX.test(words[0] ?? '') ? (words.shift() ?? '') : ''
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1) ?? '') ? (words.pop() ?? '') : ''
  return { ...NONE, ...pair(words), prefix, suffix }
}
