import { readDateCell, type DateOrder } from '../columns/date-cell'
import { emptyFileContact, FileError, type FileRecord } from '../file-record'
import { splitFullName } from '../full-name'
import { parseXml, type XmlElement } from './parse-xml'
import { snomBook } from './snom'
import { entriesOf, phoneLabel, phonebookTarget } from './vendors'

type Book = { entries: string[]; groups: Map<string, string>; root: string }

// Older Yealink phones write the groups and the contacts as two roots.
const TWO_ROOTS = /^(\s*(?:<\?[^>]*\?>)?\s*)(<root_group[\s>][^]*)$/
// Snom writes birthdays as `22.03.1980`.
const DAY_FIRST: DateOrder = { order: 'day-first', certain: true, serials: false }

/**
 * The contacts of a phone book as desk phones load it: Yealink, Grandstream, Snom, Cisco and those built alike.
 * Markup in a name stays text. Throws `FileError`: `xml-unknown` and those of `parseXml`.
 */
export function readPhonebook(text: string): FileRecord[] {
  const parsed = parseXml(text.replace(TWO_ROOTS, '$1<vp_contact>$2</vp_contact>'))
  const root = snomBook(parsed) ?? parsed
  const entries = entriesOf(root.name)
  if (!entries || entries.length === 0) throw new FileError('xml-unknown', { root: root.name.slice(0, 50) })
  return recordsIn(root, { entries, groups: groupNames(root), root: root.name }, '')
}

function recordsIn(parent: XmlElement, book: Book, menu: string): FileRecord[] {
  return parent.children.flatMap((child) => {
    if (book.entries.includes(child.name)) return toRecord(child, book, menu) ?? []
    return recordsIn(child, book, child.name === 'Menu' ? (child.attributes.Name ?? '') : menu)
  })
}

/** Grandstream defines groups by number and lets contacts name the number. */
function groupNames(root: XmlElement): Map<string, string> {
  const groups = root.children.filter(({ name }) => name === 'pbgroup')
  return new Map(groups.map((group) => [leaf(group, 'id'), leaf(group, 'name')]))
}

function leaf(parent: XmlElement, name: string): string {
  return parent.attributes[name] ?? parent.children.find((child) => child.name === name)?.text ?? ''
}

function toRecord(entry: XmlElement, { groups, root }: Book, menu: string): FileRecord | null {
  const contact = emptyFileContact()
  const record: FileRecord = { line: entry.line, contact, unplaced: [], findings: [] }
  const fullNames: { column: string; cell: string }[] = []
  const address = { street: '', houseNumber: '', postalCode: '', city: '', country: '' }
  const targetOf = (name: string) => phonebookTarget(name, root)
  const leave = (column: string, cell: string) => record.unplaced.push({ column, cell })

  const place = (column: string, cell: string, type: string) => {
    if (cell.trim() === '') return
    const target = targetOf(column)
    if (target?.kind === 'phone') {
      contact.phones.push({
        label: type === '' ? target.label : phoneLabel(type),
        value: cell,
        extension: '',
      })
    } else if (target?.kind === 'text' && contact[target.field] === '') contact[target.field] = cell
    else if (target?.kind === 'text' && contact[target.field] === cell) return
    else if (target?.kind === 'email') contact.emails.push({ label: 'other', value: cell })
    else if (target?.kind === 'url') contact.urls.push({ label: 'other', value: cell })
    // A category that is a number has its name elsewhere.
    else if (target?.kind === 'tag' && !/^\d+$/.test(cell)) contact.tags.push(cell)
    else if (target?.kind === 'group' && (groups.has(cell) || !/^\d+$/.test(cell)))
      contact.tags.push(groups.get(cell) ?? cell)
    else if (target?.kind === 'address' && address[target.part] === '') address[target.part] = cell
    else if (target?.kind === 'id' && contact.externalId === '') contact.externalId = cell
    else if (target?.kind === 'notes' && contact.notes === '') contact.notes = cell
    else if (target?.kind === 'birthday' && contact.birthday === '' && birthdayOf(cell) !== '')
      contact.birthday = birthdayOf(cell)
    else if (target?.kind === 'full-name') fullNames.push({ column, cell })
    else leave(column, cell)
  }

  const walk = (element: XmlElement, inherited: string) => {
    const { attributes, children, text } = element
    const type = typeOf(element, root) ?? inherited
    const isNumbered = holdsNumber(element, root)
    for (const [name, value] of Object.entries(attributes)) {
      if (isNumbered && targetOf(name)?.kind === 'type' && phoneLabel(value) === phoneLabel(type)) continue
      if (isCategory(element, name, root)) {
        if (value !== '') leave(name, value)
        continue
      }
      // FRITZ!Box counts the numbers of a contact.
      if (element !== entry && targetOf(name)?.kind === 'id') leave(name, value)
      else place(name, value, type)
    }
    if (element !== entry) place(element.name, text, type)
    else if (text !== '') leave(element.name, text)
    for (const child of children) {
      if (isNumbered && targetOf(child.name)?.kind === 'type') continue
      walk(child, type)
    }
  }
  walk(entry, '')

  for (const { column, cell } of fullNames) {
    if (contact.firstName === '' && contact.lastName === '') Object.assign(contact, splitFullName(cell))
    else if (`${contact.firstName} ${contact.lastName}` !== cell) leave(column, cell)
  }
  const { street, houseNumber, ...rest } = address
  if (Object.values(address).some((part) => part !== ''))
    contact.addresses.push({ label: 'home', street: `${street} ${houseNumber}`.trim(), region: '', ...rest })
  if (menu !== '') contact.tags.push(menu)
  const isEmpty =
    entry.children.length === 0 && Object.keys(entry.attributes).length === 0 && entry.text === ''
  return isEmpty ? null : record
}

function birthdayOf(cell: string): string {
  const read = readDateCell(cell, DAY_FIRST)
  return 'birthday' in read ? read.birthday : ''
}

/** Whether a phone stands in the element, so that its type is the label of that. */
function holdsNumber({ name, attributes, children }: XmlElement, root: string): boolean {
  const names = [name, ...Object.keys(attributes), ...children.map((child) => child.name)]
  return names.some((one) => phonebookTarget(one, root)?.kind === 'phone')
}

/** Whether an attribute says whom Snom takes an item for (`colleagues`, `none`), not what its number is for. */
function isCategory(element: XmlElement, attribute: string, root: string): boolean {
  return root === 'tbook' && element.name === 'item' && attribute === 'type'
}

function typeOf(element: XmlElement, root: string): string | undefined {
  const { attributes, children } = element
  const child = children.find(({ name }) => phonebookTarget(name, root)?.kind === 'type')
  const attribute = Object.entries(attributes).find(
    ([name]) => phonebookTarget(name, root)?.kind === 'type' && !isCategory(element, name, root),
  )
  return child?.text ?? attribute?.[1]
}
