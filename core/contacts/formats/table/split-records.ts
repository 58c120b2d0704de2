import { FileError } from '../file-record'
import { TABLE_BOUNDS, type Delimiter } from './table-row'

/** A record of a table before it is cut into cells. */
export type RawRecord = {
  line: number
  /** Without its line end. */
  text: string
  /** Where in the text a quote opens that nothing closes; -1 when there is none. */
  unclosedAt: number
}

const UNDECIDED = -1
const UNCLOSED = -2

/**
 * Finds where the records of a table end, in text that comes in pieces and has `\n` as its only line break. A quote
 * opens a cell only at its beginning, and closes it before a delimiter or a line end (RFC 4180 section 2); any other
 * quote is text. A record whose quote is not closed ends with the line of that quote: not closed means that no
 * closing quote comes within the bounds of a record, or that the cell would go on over a line end up to a quote that
 * opens the next. Every character is looked at a bounded number of times.
 */
export class RecordSplitter {
  #text = ''
  #line = 1
  /** Where the record begins, and where the search for its quotes goes on. */
  #start = 0
  #at = 0
  #lineEnd = new NextIndex('\n')
  #quote = new NextIndex('"')
  /** No run of quotes from the one that opened a cell up to here closes it. */
  #searched = 0
  #seen = { run: -1, end: -1, after: -1 }
  #isLast = false

  constructor(readonly delimiter: Delimiter) {}

  /** The records that end within what was pushed so far; with `isLast`, all that are left. */
  *push(text: string, isLast = false): Generator<RawRecord, void, undefined> {
    this.#isLast = isLast
    this.#text = this.#text.slice(this.#start) + text
    if (isLast && this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n'
    this.#at -= this.#start
    this.#searched = Math.max(0, this.#searched - this.#start)
    this.#start = 0
    this.#seen.run = -1
    this.#lineEnd.restart(this.#text)
    this.#quote.restart(this.#text)
    for (let record = this.#next(); record !== null; record = this.#next()) {
      if (record.text !== '') yield record
    }
  }

  #next(): RawRecord | null {
    for (;;) {
      const lineEnd = this.#lineEnd.from(this.#at)
      if (lineEnd === -1) return this.#wait()
      const quote = this.#quote.from(this.#at)
      if (quote === -1 || quote > lineEnd) return this.#take(lineEnd)
      if (quote !== this.#start && this.#text[quote - 1] !== this.delimiter) {
        this.#at = quote + 1
        continue
      }
      this.#at = quote
      const close = this.#findClose(quote, lineEnd)
      if (close === UNDECIDED) return null
      if (close === UNCLOSED) return this.#take(lineEnd, quote - this.#start)
      if (this.#text[close] === '\n') return this.#take(close)
      this.#at = close + 1
    }
  }

  #wait(): null {
    if (this.#text.length - this.#start > TABLE_BOUNDS.record) this.#refuseLength()
    return null
  }

  #take(end: number, unclosedAt = -1): RawRecord {
    if (end - this.#start > TABLE_BOUNDS.record) this.#refuseLength()
    const record = { line: this.#line, text: this.#text.slice(this.#start, end), unclosedAt }
    const firstLineEnd = record.text.indexOf('\n')
    for (let at = firstLineEnd; at !== -1; at = record.text.indexOf('\n', at + 1)) this.#line++
    this.#line++
    this.#start = end + 1
    this.#at = end + 1
    return record
  }

  #refuseLength(): never {
    throw new FileError('line-too-long', { line: this.#line, max: TABLE_BOUNDS.record })
  }

  /** The index of the delimiter or line end behind the quote that closes the cell. */
  #findClose(opening: number, lineEnd: number): number {
    const bound = this.#start + TABLE_BOUNDS.record
    let run = opening
    let { end, after } = this.#measure(run)
    // `""` at the beginning is an empty cell; of `"""` two are text.
    let isOdd = (end - run) % 2 === 0
    for (;;) {
      if (end === this.#text.length || (isOdd && after === this.#text.length)) return this.#undecided(bound)
      if (isOdd && this.#isCellEnd(after)) return after > bound ? UNCLOSED : after
      if (isOdd && run > lineEnd && this.#opensCell(run)) return UNCLOSED
      run = this.#text.indexOf('"', Math.max(end, this.#searched))
      if (run === -1) {
        this.#searched = this.#text.length
        return this.#undecided(bound)
      }
      this.#searched = run
      ;({ end, after } = this.#lookAt(run))
      isOdd = (end - run) % 2 === 1
    }
  }

  #undecided(bound: number): number {
    return this.#isLast || this.#text.length > bound ? UNCLOSED : UNDECIDED
  }

  #isCellEnd(at: number): boolean {
    return this.#text[at] === this.delimiter || this.#text[at] === '\n'
  }

  #opensCell(quote: number): boolean {
    return this.#isCellEnd(quote - 1)
  }

  /** `measure`, remembered: many quotes may open in vain before the same long run. */
  #lookAt(run: number): { end: number; after: number } {
    if (this.#seen.run !== run) this.#seen = { run, ...this.#measure(run) }
    return this.#seen
  }

  /** Where a run of quotes ends, and the spaces behind it. */
  #measure(run: number): { end: number; after: number } {
    let end = run + 1
    while (this.#text[end] === '"') end++
    let after = end
    while (after < this.#text.length && !this.#isCellEnd(after) && this.#text.charAt(after).trim() === '')
      after++
    return { end, after }
  }
}

/** `indexOf` of one character for positions that only grow, each part of the text searched once. */
class NextIndex {
  #text = ''
  #known = -1
  #isNone = false

  constructor(readonly character: string) {}

  restart(text: string): void {
    this.#text = text
    this.#known = -1
    this.#isNone = false
  }

  from(at: number): number {
    if (!this.#isNone && this.#known < at) {
      this.#known = this.#text.indexOf(this.character, at)
      this.#isNone = this.#known === -1
    }
    return this.#known
  }
}
