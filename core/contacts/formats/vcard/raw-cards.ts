import { CARD_LIMITS } from './limits'
import { cardEdge, type UnfoldedLine } from './unfold'

/** The properties of one card as they stood between its BEGIN and its END. */
export type RawCard = {
  /** The line of its BEGIN, or its first one when it has none. */
  line: number
  properties: UnfoldedLine[]
  isTooLarge: boolean
  hasBegin: boolean
  hasEnd: boolean
  /** Lines that belong to no card, before it or after it. */
  strays: UnfoldedLine[]
}

// What a property costs beside its bytes, so that a million empty ones are not for free.
const COST_OF_PROPERTY = 64
const LONGEST_VERSION_LINE = 20
const VERSION = /^version(?:;[^:]*)?:\s*(.*?)\s*$/i

const LONGEST_AGENT_LINE = 100
const AGENT = /^agent(?:;[^:]*)?:[ \t]*begin[ \t]*:[ \t]*vcard\s*$/i
const FIRST_LINE = /^(?:version|fn|n)[;:]/i

type OpenCard = RawCard & { size: number; version: string }

/** Whether a line is one with which a card begins that has lost its BEGIN. */
function isFirst({ bytes }: UnfoldedLine): boolean {
  return FIRST_LINE.test(Buffer.from(bytes.subarray(0, LONGEST_VERSION_LINE)).toString('latin1'))
}

function isBlank({ bytes }: UnfoldedLine): boolean {
  return bytes.every((byte) => byte <= 32)
}

function versionOf({ bytes }: UnfoldedLine): string {
  const line = bytes.length > LONGEST_VERSION_LINE ? '' : Buffer.from(bytes).toString('latin1')
  return VERSION.exec(line)?.[1] ?? ''
}

/**
 * Puts properties together to cards, also to those inside another (vCard 2.1, AGENT), which come out before it. Every
 * BEGIN makes a card, whether its END is there or not, and so does an END of properties that have no BEGIN. The open
 * cards together keep within the size of one.
 */
export class CardSplitter {
  private stack: OpenCard[] = []
  private size = 0
  private strays: UnfoldedLine[] = []
  // The last one that was closed: what stands behind it may belong to no other.
  private closed: RawCard | null = null

  private add(line: UnfoldedLine): void {
    if (this.stack.length === 0 && isFirst(line)) this.open(line.line, false)
    const card = this.stack.at(-1)
    if (!card) return this.leave(line)
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

  private leave(line: UnfoldedLine): void {
    if (this.strays.length < CARD_LIMITS.findings && !isBlank(line)) this.strays.push(excerpt(line))
  }

  /** What looked like a card without its BEGIN has no END either. */
  private dissolve(): void {
    if (this.stack[0]?.hasBegin !== false) return
    const [card] = this.stack.splice(0, 1)
    this.size -= card?.size ?? 0
    this.strays.push(...(card?.strays ?? []))
    for (const line of card?.properties ?? []) this.leave(line)
  }

  *push(line: UnfoldedLine): Generator<RawCard> {
    const edge = cardEdge(line.bytes)
    if (edge === 'begin' || this.isAgent(line)) yield* this.begin(line.line)
    else if (edge === 'end') yield* this.close(this.stack.pop(), true)
    else this.add(line)
  }

  *end(): Generator<RawCard> {
    this.dissolve()
    while (this.stack.length > 0) yield* this.close(this.stack.pop(), false)
    if (this.closed) yield { ...this.closed, strays: [...this.closed.strays, ...this.strays] }
    this.closed = null
  }

  /** Whether a card begins behind the colon of AGENT: in vCard 2.1, others write it into one line and give it no end. */
  private isAgent({ bytes }: UnfoldedLine): boolean {
    if (this.stack.at(-1)?.version !== '2.1' || bytes.length > LONGEST_AGENT_LINE) return false
    return AGENT.test(Buffer.from(bytes).toString('latin1'))
  }

  private open(line: number, hasBegin: boolean): void {
    const { strays } = this
    this.strays = []
    const empty = { properties: [], isTooLarge: false, size: 0, version: '' }
    this.stack.push({ line, hasBegin, hasEnd: false, strays, ...empty })
  }

  private *begin(line: number): Generator<RawCard> {
    this.dissolve()
    const version = this.stack.at(-1)?.version ?? ''
    // Only vCard 2.1, and a card that does not tell its version, may hold another; elsewhere an END was forgotten.
    if (version !== '' && version !== '2.1') yield* this.close(this.stack.pop(), false)
    if (this.stack.length >= CARD_LIMITS.depth) yield* this.close(this.stack.shift(), false)
    this.open(line, true)
  }

  private *close(card: OpenCard | undefined, hasEnd: boolean): Generator<RawCard> {
    if (!card) return
    this.size -= card.size
    const { closed } = this
    this.closed = { ...card, hasEnd }
    if (closed) yield closed
  }
}

function excerpt({ line, bytes, isCut }: UnfoldedLine): UnfoldedLine {
  return { line, bytes: bytes.slice(0, CARD_LIMITS.cell), isCut }
}
