/** The single-line texts of a contact in the order in which they are compared and shown. */
export const textFields = [
  'prefix',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'nickname',
  'company',
  'department',
  'title',
  'birthday',
  'notes',
] as const

/** The lists of a contact. */
export const listFields = ['phones', 'emails', 'addresses', 'urls', 'tags'] as const

export type TextField = (typeof textFields)[number]
export type ListField = (typeof listFields)[number]

/** A row's label: a known one, or `own` with the person's own words. */
type Labelled = { label: string; ownLabel: string }
export type FormPhone = Labelled & { value: string; extension: string }
export type FormText = Labelled & { value: string }
export type FormAddress = Labelled & Record<(typeof addressLines)[number], string>

/** The lines of an address in the order in which they are typed. */
export const addressLines = ['street', 'postalCode', 'city', 'region', 'country'] as const

/** The labels offered for phones and for everything else; any other label is the person's own. */
export const labels = {
  phones: ['work', 'mobile', 'home', 'fax', 'main', 'pager', 'other'],
  emails: ['work', 'home', 'other'],
  addresses: ['work', 'home', 'other'],
  urls: ['work', 'home', 'other'],
} as const

/** A contact as the form holds it: texts only. */
export type FormContact = Record<TextField, string> & {
  phones: FormPhone[]
  emails: FormText[]
  addresses: FormAddress[]
  urls: FormText[]
  tags: string[]
}

type Raw = Record<string, unknown>

const raw = (value: unknown): Raw => (value && typeof value === 'object' ? (value as Raw) : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const rows = (value: unknown): Raw[] => (Array.isArray(value) ? Array.from(value as unknown[], raw) : [])

function labelled(row: Raw, known: readonly string[]): Labelled {
  const label = text(row.label)
  if (label === 'own' || label === '' || known.includes(label)) {
    return { label: label || (known[0] ?? ''), ownLabel: text(row.ownLabel) }
  }
  return { label: 'own', ownLabel: label }
}

const phone = (row: Raw): FormPhone => ({
  ...labelled(row, labels.phones),
  value: text(row.value),
  extension: text(row.extension),
})
const placed = (known: readonly string[]) => (row: Raw) => ({
  ...labelled(row, known),
  value: text(row.value),
})
const address = (row: Raw): FormAddress => ({
  ...labelled(row, labels.addresses),
  street: text(row.street),
  postalCode: text(row.postalCode),
  city: text(row.city),
  region: text(row.region),
  country: text(row.country),
})

/** A contact, or what was typed into its form, as the form holds it; whatever else it carries is left out. */
export function formContact(value: unknown): FormContact {
  const given = raw(value)
  const texts = Object.fromEntries(textFields.map((name) => [name, text(given[name])]))
  return {
    ...(texts as Record<TextField, string>),
    phones: rows(given.phones).map(phone),
    emails: rows(given.emails).map(placed(labels.emails)),
    addresses: rows(given.addresses).map(address),
    urls: rows(given.urls).map(placed(labels.urls)),
    tags: Array.isArray(given.tags) ? given.tags.map(text).filter((tag) => tag.trim() !== '') : [],
  }
}

/** A new row of a list: a second phone is likely a mobile. */
export function blankRow(list: Exclude<ListField, 'tags'>, index: number): Raw {
  return { label: labels[list][list === 'phones' ? Math.min(index, 1) : 0] }
}

/** The contact after a press of "Add phone" (`add-phones`) or "Remove" (`remove-phones-2`); null for another intent. */
export function editContact(contact: FormContact, intent: string): FormContact | null {
  const [, verb, name, index] = /^(add|remove)-([a-z]+)(?:-(\d+))?$/.exec(intent) ?? []
  const list = listFields.find((field) => field === name)
  if (!list) return null
  if (list === 'tags') return contact
  const present = contact[list] as Raw[]
  const next =
    verb === 'add' ? [...present, blankRow(list, present.length)] : present.toSpliced(Number(index), 1)
  return formContact({ ...contact, [list]: next })
}
