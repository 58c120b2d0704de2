import { LIMITS, type Address } from '@/core/contacts/contact'
import { readBirthday } from '@/core/contacts/birthday'
import { emptyFileContact, type FileRecord, type Finding } from '../file-record'
import { splitFullName } from '../full-name'
import { photoOf } from '../photo-of'
import { PREFIX } from '../vcard/to-contact/full-name'
import { attributeTarget, type TextField } from './attributes'
import type { LdifAttribute } from './read-value'

type Birth = Partial<Record<'year' | 'month' | 'day', LdifAttribute>>

/** An entry of attributes as the contact it describes; what has no field is `unplaced`. */
export function entryToRecord(attributes: LdifAttribute[]): FileRecord {
  return new Entry(attributes[0]?.line ?? 1).read(attributes)
}

class Entry {
  readonly #record: FileRecord
  readonly #classes: string[] = []
  readonly #fullNames: LdifAttribute[] = []
  readonly #birth: Birth = {}
  #unit: string | null = null

  constructor(line: number) {
    this.#record = { line, contact: emptyFileContact(), unplaced: [], findings: [] }
  }

  read(attributes: LdifAttribute[]): FileRecord {
    for (const attribute of attributes) this.#place(attribute)
    for (const attribute of this.#fullNames) this.#placeFullName(attribute)
    this.#placeBirthday()
    if (this.#classes.length > 0) {
      this.#record.unplaced.push({ column: 'objectclass', cell: this.#classes.join(', ') })
    }
    return this.#record
  }

  #place(attribute: LdifAttribute): void {
    const { value, name } = attribute
    const target = attributeTarget(name)
    const { contact } = this.#record
    if (value.kind === 'bytes') return this.#placePhoto(attribute, value.bytes, target?.kind === 'photo')
    if (value.kind === 'damaged') this.#find('attention', 'base64-damaged', attribute)
    if (value.kind !== 'text') return this.#leave(name, attribute.raw)
    if (value.isGuessed) this.#find('repaired', 'value-encoding-guessed', attribute, value.text)
    const text = value.text.replace(/\r\n?/g, '\n').trim()
    if (text === '') return
    switch (target?.kind) {
      case 'text':
        return this.#placeText(name, target.field, text)
      case 'phone':
        addNew(contact.phones, { label: target.label, value: text, extension: '' }, ['label', 'value'])
        return
      case 'email':
        // Exchange says what kind of address it is.
        addNew(contact.emails, { label: 'other', value: text.replace(/^smtp[:$]/i, '') }, ['value'])
        return
      case 'url':
        addNew(contact.urls, { label: target.label, value: text }, ['value'])
        return
      case 'labeled-uri':
        return this.#placeLabeledUri(text)
      case 'notes':
        contact.notes = contact.notes === '' ? text : `${contact.notes}\n${text}`
        return
      case 'address':
        return this.#placeAddress(name, target.label, target.part, text)
      case 'postal':
        // RFC 4517 section 3.3.28: lines between dollar signs.
        return this.#placeAddress(name, target.label, 'street', text.replace(/\s*\$\s*/g, '\n'))
      case 'full-name':
        this.#fullNames.push(attribute)
        return
      case 'birth':
        return this.#keepBirth(attribute, target.part, text)
      case 'id':
        contact.externalId = text
        return
      case 'objectclass':
        this.#classes.push(text)
        return
      default:
        this.#leave(name, text)
    }
  }

  /** Some programs write a text under all the names that others have for it. */
  #placeText(name: string, field: TextField, text: string): void {
    const { contact } = this.#record
    const before = contact[field]
    if (before === text) return
    // `ou` is also the place in the directory, or what somebody does there.
    const isBetter = name.toLowerCase() === 'department' && this.#unit === before
    if (before === '' || isBetter) contact[field] = text
    if (name.toLowerCase() === 'ou') this.#unit ??= text
    if (before !== '') this.#leave(isBetter ? 'ou' : name, isBetter ? before : text)
  }

  #placeAddress(name: string, label: string, part: Exclude<keyof Address, 'label'>, text: string): void {
    const { addresses } = this.#record.contact
    let address = addresses.find((one) => one.label === label)
    if (!address) {
      address = { label, street: '', city: '', region: '', postalCode: '', country: '' }
      addresses.push(address)
    }
    if (address[part] === '') address[part] = text
    else if (part === 'street') address.street = withNewLines(address.street, text)
    else if (address[part] !== text) this.#leave(name, text)
  }

  /** RFC 2079: an address, and behind a space what it is. */
  #placeLabeledUri(text: string): void {
    const [, uri = '', words = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? []
    const isLabel = words !== '' && words.length <= LIMITS.label
    this.#record.contact.urls.push({ label: isLabel ? words : 'other', value: uri })
    if (words !== '' && !isLabel) this.#leave('labeledURI', words)
  }

  #placeFullName({ name, value }: LdifAttribute): void {
    const { contact } = this.#record
    const text = value.kind === 'text' ? value.text.trim() : ''
    const { firstName, lastName, company } = contact
    const known = [
      `${firstName} ${lastName}`,
      `${lastName} ${firstName}`,
      `${lastName}, ${firstName}`,
      company,
    ]
    if (known.some((form) => form.trim() === text)) return
    const given = firstName === '' ? givenName(text, lastName) : ''
    if (firstName === '' && lastName === '') Object.assign(contact, splitFullName(text))
    else if (given !== '') this.#placeGivenName(given)
    else this.#leave(name, text)
  }

  /** A title in front of it, as of "Dr. Doe", is none. */
  #placeGivenName(given: string): void {
    const { contact } = this.#record
    const [title = '', ...names] = given.split(/\s+/)
    const hasTitle = PREFIX.test(title) && ['', title].includes(contact.prefix)
    contact.firstName = hasTitle ? names.join(' ') : given
    if (hasTitle) contact.prefix = title
  }

  #keepBirth(attribute: LdifAttribute, part: keyof Birth | 'date', text: string): void {
    const date = part === 'date' || /\D/.test(text) ? readBirthday(text) : null
    if (date !== null && this.#record.contact.birthday === '') this.#record.contact.birthday = date
    else if (part === 'date' || this.#birth[part]) this.#leave(attribute.name, text)
    else this.#birth[part] = attribute
  }

  #placeBirthday(): void {
    const parts = [this.#birth.year, this.#birth.month, this.#birth.day].flatMap((part) => part ?? [])
    const [year, month, day] = [this.#birth.year, this.#birth.month, this.#birth.day].map((part) =>
      part?.raw.trim(),
    )
    const date = readBirthday(
      `${year?.padStart(4, '0') ?? '-'}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`,
    )
    if (date !== null && this.#record.contact.birthday === '') this.#record.contact.birthday = date
    else for (const { name, raw } of parts) this.#leave(name, raw)
  }

  #placePhoto(attribute: LdifAttribute, bytes: Uint8Array, isPhoto: boolean): void {
    const photo = isPhoto && this.#record.contact.photo === null ? photoOf(bytes) : null
    if (photo) this.#record.contact.photo = photo
    else this.#find('note', 'binary-left-out', attribute)
  }

  #leave(column: string, cell: string): void {
    if (cell.trim() !== '') this.#record.unplaced.push({ column, cell })
  }

  #find(gravity: Finding['gravity'], key: string, { line, name, raw }: LdifAttribute, cell = raw): void {
    this.#record.findings.push({ gravity, key, line, column: name, cell: cell.slice(0, 200), field: '' })
  }
}

function addNew<T>(list: T[], one: T, keys: (keyof T)[]): void {
  if (!list.some((other) => keys.every((key) => other[key] === one[key]))) list.push(one)
}

function withNewLines(street: string, text: string): string {
  const lines = street.split('\n')
  return [...lines, ...text.split('\n').filter((line) => !lines.includes(line))].join('\n')
}

/** What a full name says beside the last name of a directory, which asks for `sn` but not for `givenName`. */
function givenName(fullName: string, lastName: string): string {
  const { length } = lastName
  const isLast = (text: string) => text.toLowerCase() === lastName.toLowerCase()
  const behind = isLast(fullName.slice(0, length))
    ? /^,?\s+(.+)$/s.exec(fullName.slice(length))?.[1]
    : undefined
  const before = isLast(fullName.slice(-length))
    ? /^(.+?)\s+$/s.exec(fullName.slice(0, -length))?.[1]
    : undefined
  return behind ?? before ?? ''
}
