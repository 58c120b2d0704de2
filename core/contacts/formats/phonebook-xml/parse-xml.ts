import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { FileError } from '../file-record'

/** Bounds of a phone book. */
export const XML_BOUNDS = { characters: 20_000_000, depth: 20 } as const

/** An element: its attributes, its elements and its own text, with entities resolved. */
export type XmlElement = {
  name: string
  line: number
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  captureMetaData: true,
  maxNestedTags: XML_BOUNDS.depth,
  // For character references such as `&#252;`.
  htmlEntities: true,
})

type Node = Record<string | symbol, unknown>
// Declared as the object type `Symbol`, which indexes nothing.
const START = XMLParser.getMetaDataSymbol() as unknown as symbol

// A `&` that begins no reference: some write names as they are, and phones show them.
const BARE_AMPERSAND = /&(?!#?\w{1,10};)/g

/** The text with each `&` that can mean nothing but itself written as XML has it. */
function withReferences(text: string): string {
  // Inside CDATA it is right as it stands.
  return text.includes('<![CDATA[') ? text : text.replaceAll(BARE_AMPERSAND, '&amp;')
}

/**
 * The root element of an XML text. Nothing is fetched, and a document that declares entities is refused. Throws
 * `FileError`: `xml-too-large`, `xml-entities`, `xml-damaged` (with its line), `xml-too-deep`.
 */
export function parseXml(text: string): XmlElement {
  if (text.length > XML_BOUNDS.characters)
    throw new FileError('xml-too-large', { max: XML_BOUNDS.characters })
  if (/<!ENTITY/i.test(text)) throw new FileError('xml-entities')
  const plain = withReferences(text.replace(/\r\n?/g, '\n').trimStart())
  const skipped = text.slice(0, text.length - text.trimStart().length).replace(/\r\n?/g, '\n')
  const firstLine = skipped.split('\n').length
  refuseDepth(plain)
  const verdict = XMLValidator.validate(plain)
  if (verdict !== true) throw new FileError('xml-damaged', { line: verdict.err.line + firstLine - 1 })
  const lines = new LineCounter(plain, firstLine)
  const root = (parsed(plain) as Node[]).map((node) => element(node, lines)).find((one) => one !== null)
  if (!root) throw new FileError('xml-damaged', { line: firstLine })
  return root
}

function parsed(text: string): unknown {
  try {
    return parser.parse(text)
  } catch {
    throw new FileError('xml-damaged', { line: 1 })
  }
}

/** Before the parser, which answers depth with an error of no name of its own. */
function refuseDepth(text: string): void {
  let depth = 0
  for (const [tag] of text.matchAll(/<(?!!|\?)\/?[^<>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>') && ++depth > XML_BOUNDS.depth) {
      throw new FileError('xml-too-deep', { max: XML_BOUNDS.depth })
    }
  }
}

function element(node: Node, lines: LineCounter): XmlElement | null {
  const name = Object.keys(node).find((key) => key !== ':@')
  if (name === undefined || name === '#text') return null
  const content = node[name] as Node[]
  const meta = node[START] as { startIndex?: number } | undefined
  const line = lines.at(meta?.startIndex ?? 0)
  const text = content.map((child) => (typeof child['#text'] === 'string' ? child['#text'] : '')).join('')
  const children = content.flatMap((child) => element(child, lines) ?? [])
  return { name, line, attributes: (node[':@'] ?? {}) as Record<string, string>, children, text: text.trim() }
}

/** Lines of positions that only grow. */
class LineCounter {
  #next: number
  constructor(
    readonly text: string,
    public line: number,
  ) {
    this.#next = text.indexOf('\n')
  }

  at(index: number): number {
    while (this.#next !== -1 && this.#next < index) {
      this.line++
      this.#next = this.text.indexOf('\n', this.#next + 1)
    }
    return this.line
  }
}
