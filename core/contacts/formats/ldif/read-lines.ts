import { FileError } from '../file-record'
import { withPlainLineBreaks } from '../line-breaks'

/** A logical line of LDIF: its physical lines joined (RFC 2849, note 2); `text` is `''` between entries. */
export type LdifLine = { line: number; text: string }

/** Characters of a logical line; pictures in base64 are long. */
export const LONGEST_LINE = 8_000_000

/** The unfolded lines of an LDIF file without comments, an array for each piece of text. */
export async function* ldifLines(text: AsyncIterable<string>): AsyncGenerator<LdifLine[], void, undefined> {
  const unfolder = new Unfolder()
  let parts: string[] = []
  let length = 0
  for await (const piece of withPlainLineBreaks(text)) {
    const [first = '', ...others] = piece.split('\n')
    const ready: LdifLine[] = []
    parts.push(first)
    length += first.length
    if (length > LONGEST_LINE)
      throw new FileError('line-too-long', { line: unfolder.line + 1, max: LONGEST_LINE })
    for (const next of others) {
      ready.push(...unfolder.push(parts.join('')))
      parts = [next]
      length = next.length
    }
    if (ready.length > 0) yield ready
  }
  yield [...unfolder.push(parts.join('')), ...unfolder.end()]
}

class Unfolder {
  line = 0
  #begin = 1
  #parts: string[] | null = null
  #length = 0

  push(text: string): LdifLine[] {
    this.line++
    if (text.startsWith(' ') && this.#parts !== null && this.#length > 0) {
      this.#parts.push(text.slice(1))
      this.#length += text.length
      if (this.#length > LONGEST_LINE)
        throw new FileError('line-too-long', { line: this.#begin, max: LONGEST_LINE })
      return []
    }
    const ended = this.end()
    this.#begin = this.line
    // Behind an empty line there is nothing to continue.
    this.#parts = [text.trimStart()]
    this.#length = text.trimStart().length
    return ended
  }

  end(): LdifLine[] {
    if (this.#parts === null) return []
    const text = this.#parts.join('')
    this.#parts = null
    return text.startsWith('#') ? [] : [{ line: this.#begin, text }]
  }
}
