import type { XmlElement } from './parse-xml'

const BOOKS = new Set(['tbook', 'phone-book'])

/** The phone book of Snom: the root, or what stands in the settings of a phone; undefined when it is none. */
export function snomBook(root: XmlElement): XmlElement | undefined {
  const book =
    root.name === 'settings'
      ? root.children.find(({ name }) => BOOKS.has(name))
      : BOOKS.has(root.name)
        ? root
        : undefined
  return book && { ...book, name: 'tbook', children: withNumbers(book.children) }
}

function isMaster({ attributes }: XmlElement): boolean {
  return attributes.type?.toLowerCase() === 'master'
}

function textOf(item: XmlElement, name: string): string {
  return item.children.find((child) => child.name === name)?.text ?? ''
}

/**
 * Somebody with several numbers is a `master` and an item for each number, whose last name is the number of the
 * master: they become one item. The master's number names it, and is mostly one of those.
 */
function withNumbers(items: XmlElement[]): XmlElement[] {
  const masters = new Map(items.filter(isMaster).map((master) => [textOf(master, 'number'), master]))
  masters.delete('')
  const members = new Map<XmlElement, XmlElement[]>()
  const others = items.filter((item) => {
    const master = isMaster(item) ? undefined : masters.get(textOf(item, 'last_name'))
    if (!master) return true
    const own = members.get(master) ?? []
    own.push(withoutLink(item))
    members.set(master, own)
    return false
  })
  return others.map((item) => {
    const own = members.get(item)
    return own ? { ...item, children: [...withoutNumber(item, own), ...own] } : item
  })
}

function withoutLink(member: XmlElement): XmlElement {
  const isLink = ({ name, text }: XmlElement) =>
    name === 'last_name' || (name === 'first_name' && text === 'Member_Alias')
  return { ...member, children: member.children.filter((child) => !isLink(child)) }
}

/** What a master says but its number, which stays, as no number, when none of its members has it. */
function withoutNumber(master: XmlElement, members: XmlElement[]): XmlElement[] {
  return members.some((member) => textOf(member, 'number') === textOf(master, 'number'))
    ? master.children.filter(({ name }) => name !== 'number')
    : master.children.map((child) => (child.name === 'number' ? { ...child, name: 'master' } : child))
}
