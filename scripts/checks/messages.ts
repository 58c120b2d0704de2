import type { Check, SourceFile } from './check'
import { argumentsOf, flatten, type MessageTree } from './message-tree'
import { isCode, isTest } from './source-files'

const LANGUAGES = ['en', 'es', 'fr']

function textsOf(files: SourceFile[], language: string): Map<string, string> {
  const file = files.find(({ path }) => path === `messages/${language}.json`)
  // Written and reviewed here; its shape is what the loops below look at.
  return file ? flatten(JSON.parse(file.text) as MessageTree) : new Map<string, string>()
}

function compare(key: string, english: string, translated: string): string[] {
  try {
    const expected = argumentsOf(english).join(', ')
    const actual = argumentsOf(translated).join(', ')
    return expected === actual ? [] : [`${key}: has (${actual}), the English has (${expected})`]
  } catch (error) {
    return [`${key}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** Missing, surplus, empty and misspelt messages, and arguments that differ between the languages. */
export function brokenMessages(files: SourceFile[]): string[] {
  const english = textsOf(files, 'en')
  return LANGUAGES.flatMap((language) => {
    const texts = textsOf(files, language)
    const missing = [...english.keys()].filter((key) => !texts.has(key)).map((key) => `${key}: missing`)
    const others = [...texts].flatMap(([key, text]) => {
      const original = english.get(key)
      if (original === undefined) return [`${key}: is not in English`]
      return text.trim() === '' ? [`${key}: empty`] : compare(key, original, text)
    })
    return [...missing, ...others].map((problem) => `messages/${language}.json ${problem}`)
  })
}

/** Texts in quotes, and the fixed beginnings of templates such as `scope.${scope}`. */
function literals(files: SourceFile[]): { whole: Set<string>; beginnings: string[] } {
  const code = files.filter((file) => isCode(file.path) && !isTest(file.path)).map((file) => file.text)
  const all = (pattern: RegExp) =>
    code.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[2] ?? ''))
  return {
    whole: new Set(all(/(['"`])([\w.-]+)\1/g)),
    beginnings: all(/(`)([A-Za-z][\w.-]*[.-])\$\{/g),
  }
}

/** Keys that no text in the code could mean, neither whole nor from a namespace on. */
export function unusedMessages(files: SourceFile[]): string[] {
  const { whole, beginnings } = literals(files)
  return [...textsOf(files, 'en').keys()]
    .filter((key) => {
      const parts = key.split('.')
      const endings = parts.map((_, index) => parts.slice(index).join('.'))
      return !endings.some(
        (ending) => whole.has(ending) || beginnings.some((beginning) => ending.startsWith(beginning)),
      )
    })
    .map((key) => `messages/en.json ${key}: nothing uses it`)
}

/** Every language says the same things; the code's keys are checked by their types. */
export const messages: Check = {
  name: 'messages',
  mend: 'Give the text in messages/en.json, es.json and fr.json, with the same arguments; remove what is unused.',
  find: (files) => [...brokenMessages(files), ...unusedMessages(files)],
}
