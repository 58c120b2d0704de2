import { CARD_LIMITS } from './limits'
import { cardEdge, type UnfoldedLine } from './unfold'

/** The properties of one card as they stood between its BEGIN and its END. */
export type RawCard = {
  /** The line of its BEGIN. */
  line: number
  properties: UnfoldedLine[]
  isTooLarge: boolean
  hasEnd: boolean
  /** Lines that belong to no card, before it or after it. */
  strays: UnfoldedLine[]
}

// What a property costs beside its bytes, so that a million empty ones are not for free.
const COST_OF_PROPERTY = 64
const LONGEST_VERSION_LINE = 20
const VERSION = /^version(?:;[^:]*)?:\s*(.*?)\s*$/i

type OpenCard = RawCard & { size: number; version: string }

function versionOf({ bytes }: UnfoldedLine): string {
  const line = bytes.length > LONGEST_VERSION_LINE ? '' : Buffer.from(bytes).toString('latin1')
  return VERSION.exec(line)?.[1] ?? ''
}

/**
 * Puts properties together to cards, also to those inside another (vCard 2.1, AGENT), which come out before it. Every
 * BEGIN makes a card, whether its END is there or not. The open cards together keep within the size of one.
 */
export class CardSplitter {
  private stack: OpenCard[] = []
  private size = 0
  private strays: UnfoldedLine[] = []

  private add(line: UnfoldedLine): void {
    const card = this.stack.at(-1)
    if (!card) {
      if (this.strays.length < CARD_LIMITS.findings) this.strays.push(excerpt(line))
      return
    }
    if (card.isTooLarge) return
    const size = line.bytes.length + COST_OF_PROPERTY
    if (line.isCut || this.size + size > CARD_LIMITS.card) {
      this.size -= card.size
      Object.assign(card, { properties: [], isTooLarge: true, size: 0 })
      return
    }
    this.size += size
    card.size += size
    card.version ||= versionOf(line)
    card.properties.push(line)
  }

  *push(line: UnfoldedLine): Generator<RawCard> {
    const edge = cardEdge(line.bytes)
    if (edge === 'begin') yield* this.begin(line.line)
    else if (edge === 'end') yield* this.close(this.stack.pop(), true)
    else this.add(line)
  }

  *end(): Generator<RawCard> {
    while (this.stack.length > 0) yield* this.close(this.stack.pop(), false)
  }

  private *begin(line: number): Generator<RawCard> {
    const version = this.stack.at(-1)?.version ?? ''
    // Only vCard 2.1, and a card that does not tell its version, may hold another; elsewhere an END was forgotten.
    if (version !== '' && version !== '2.1') yield* this.close(this.stack.pop(), false)
    if (this.stack.length >= CARD_LIMITS.depth) yield* this.close(this.stack.shift(), false)
    const { strays } = this
    this.strays = []
    this.stack.push({ line, properties: [], isTooLarge: false, hasEnd: false, strays, size: 0, version: '' })
  }

  private *close(card: OpenCard | undefined, hasEnd: boolean): Generator<RawCard> {
    if (!card) return
    this.size -= card.size
    yield { ...card, hasEnd }
  }
}

function excerpt({ line, bytes, isCut }: UnfoldedLine): UnfoldedLine {
  return { line, bytes: bytes.slice(0, CARD_LIMITS.cell), isCut }
}
