const SCRIPTS = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々'
const RUN = new RegExp(`[${SCRIPTS}]+`, 'gu')
const WHOLE = new RegExp(`^[${SCRIPTS}]+$`, 'u')

/** Whether a text is all in Han, Kana or Hangul. */
export function isEastAsian(text: string): boolean {
  return WHOLE.test(text)
}

/**
 * The words that make one and two characters of Han, Kana and Hangul findable in a trigram index:
 * every pair of neighbours and the last character of each run (王小明: 王小, 小明, 明). So each
 * character begins a word, and each pair is one.
 */
export function neighbourPairs(text: string): string[] {
  const runs = text.match(RUN)
  if (!runs) return []
  const pairs = new Set<string>()
  for (const run of runs) {
    const characters = Array.from(run)
    for (const [index, character] of characters.entries())
      pairs.add(character + (characters[index + 1] ?? ''))
  }
  return [...pairs]
}
