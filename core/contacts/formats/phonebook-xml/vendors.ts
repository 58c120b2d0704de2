/** The root elements of the phone books that desk phones and their servers use, and what each calls an entry. */
const ENTRIES = new Map<string, string[]>([
  ['YealinkIPPhoneDirectory', ['DirectoryEntry', 'SoftKeyItem']],
  ['vp_contact', ['contact']],
  ['root_contact', ['contact']],
  // Of older Yealink phones, with root_contact behind it.
  ['root_group', ['contact']],
  ['AddressBook', ['Contact']],
  ['phonebook', ['contact', 'Contact', 'entry', 'item', 'DirectoryEntry']],
  ['phonebooks', ['contact']],
  ['tbook', ['item', 'contact']],
  ['phone-book', ['item', 'contact']],
  // Of a Snom phone, with its book among them.
  ['settings', []],
  ['PhoneBook', ['DirectoryEntry']],
  ['ppxml', ['Personnel']],
  // Gigaset.
  ['list', ['entry']],
  ['PhoneDirectory', ['DirectoryEntry']],
  ['directory', ['item']],
  ['PhoneBooks', ['book']],
])

// The books of Cisco and of Yealink, before which every maker and server puts its own name.
const BUILT_ALIKE: [RegExp, string[]][] = [
  [/^\w*IPPhoneDirectory$/, ['DirectoryEntry']],
  [/^\w*IPPhoneBook$/, ['Unit']],
]

/** The names of the elements that are contacts under this root; undefined when it is no phone book. */
export function entriesOf(root: string): string[] | undefined {
  return ENTRIES.get(root) ?? BUILT_ALIKE.find(([alike]) => alike.test(root))?.[1]
}

/** What an element or attribute of an entry says. */
export type PhonebookTarget =
  | { kind: 'text'; field: 'firstName' | 'lastName' | 'company' | 'department' | 'title' | 'nickname' }
  | { kind: 'phone'; label: string }
  | { kind: 'address'; part: 'street' | 'houseNumber' | 'postalCode' | 'city' | 'country' }
  | { kind: 'full-name' | 'email' | 'url' | 'tag' | 'group' | 'id' | 'type' | 'notes' | 'birthday' }

const TARGETS: Record<string, PhonebookTarget> = {
  name: { kind: 'full-name' },
  displayname: { kind: 'full-name' },
  realname: { kind: 'full-name' },
  firstname: { kind: 'text', field: 'firstName' },
  fn: { kind: 'text', field: 'firstName' },
  lastname: { kind: 'text', field: 'lastName' },
  ln: { kind: 'text', field: 'lastName' },
  nickname: { kind: 'text', field: 'nickname' },
  company: { kind: 'text', field: 'company' },
  organization: { kind: 'text', field: 'company' },
  organisation: { kind: 'text', field: 'company' },
  department: { kind: 'text', field: 'department' },
  jobtitle: { kind: 'text', field: 'title' },
  job: { kind: 'text', field: 'title' },
  title: { kind: 'text', field: 'title' },
  email: { kind: 'email' },
  mail: { kind: 'email' },
  url: { kind: 'url' },
  telephone: { kind: 'phone', label: 'work' },
  phonenumber: { kind: 'phone', label: 'work' },
  number: { kind: 'phone', label: 'work' },
  phone: { kind: 'phone', label: 'work' },
  phone1: { kind: 'phone', label: 'work' },
  phone2: { kind: 'phone', label: 'mobile' },
  phone3: { kind: 'phone', label: 'other' },
  ct: { kind: 'phone', label: 'work' },
  officenumber: { kind: 'phone', label: 'work' },
  officenum: { kind: 'phone', label: 'work' },
  mobilenumber: { kind: 'phone', label: 'mobile' },
  mobilenum: { kind: 'phone', label: 'mobile' },
  mobile: { kind: 'phone', label: 'mobile' },
  othernumber: { kind: 'phone', label: 'other' },
  othernum: { kind: 'phone', label: 'other' },
  other: { kind: 'phone', label: 'other' },
  phonenum: { kind: 'phone', label: 'work' },
  hm: { kind: 'phone', label: 'home' },
  mb: { kind: 'phone', label: 'mobile' },
  of: { kind: 'phone', label: 'work' },
  group: { kind: 'group' },
  groupid: { kind: 'group' },
  groupname: { kind: 'tag' },
  groupidname: { kind: 'tag' },
  category: { kind: 'tag' },
  type: { kind: 'type' },
  numbertype: { kind: 'type' },
  label: { kind: 'type' },
  id: { kind: 'id' },
  uniqueid: { kind: 'id' },
  note: { kind: 'notes' },
  notes: { kind: 'notes' },
  birthday: { kind: 'birthday' },
}

// Beside those that others have too: its `ct` is a town, which is a number elsewhere. Numbers are counted: `mb`, `mb1`.
const GIGASET: Record<string, PhonebookTarget> = {
  ct: { kind: 'address', part: 'city' },
  st: { kind: 'address', part: 'street' },
  hn: { kind: 'address', part: 'houseNumber' },
  zc: { kind: 'address', part: 'postalCode' },
  co: { kind: 'address', part: 'country' },
  fx: { kind: 'phone', label: 'fax' },
  em: { kind: 'email' },
  nn: { kind: 'text', field: 'nickname' },
}

/**
 * What an element or attribute means in the phone book of a root, whichever way its name is written; undefined when it
 * has no field.
 */
export function phonebookTarget(name: string, root: string): PhonebookTarget | undefined {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const own = key.replace(/\d$/, '')
  if (root === 'tbook' && key === 'no') return TARGETS.number
  if (root === 'list' && Object.hasOwn(GIGASET, own)) return GIGASET[own]
  if (root === 'list' && /^(?:hm|of|mb)$/.test(own)) return TARGETS[own]
  return Object.hasOwn(TARGETS, key) ? TARGETS[key] : undefined
}

const LABELS: Record<string, string> = {
  work: 'work',
  business: 'work',
  // Snom's word for what is dialled by the line, whatever it is.
  sip: 'work',
  fixed: 'work',
  extension: 'work',
  office: 'work',
  home: 'home',
  private: 'home',
  cell: 'mobile',
  mobile: 'mobile',
  fax: 'fax',
  faxwork: 'fax',
  pager: 'pager',
  other: 'other',
}

/** The label of a phone of this type; the type itself when it is of the vendor's own kind. */
export function phoneLabel(type: string): string {
  const key = type.toLowerCase().replace(/[^a-z]/g, '')
  return Object.hasOwn(LABELS, key) ? (LABELS[key] ?? type) : type
}
