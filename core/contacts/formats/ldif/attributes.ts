import type { Address } from '@/core/contacts/contact'

/** The fields of one text that an attribute can fill. */
export type TextField =
  'firstName' | 'lastName' | 'prefix' | 'suffix' | 'nickname' | 'company' | 'department' | 'title'

/** What an attribute of an entry says about a person. */
export type AttributeTarget =
  | { kind: 'text'; field: TextField }
  | { kind: 'phone' | 'url'; label: string }
  | { kind: 'address'; label: 'work' | 'home'; part: Exclude<keyof Address, 'label'> }
  | { kind: 'postal'; label: 'work' | 'home' }
  | { kind: 'birth'; part: 'year' | 'month' | 'day' | 'date' }
  | { kind: 'full-name' | 'email' | 'notes' | 'labeled-uri' | 'photo' | 'id' | 'objectclass' }

const TEXTS: Record<TextField, string> = {
  firstName: 'givenname gn',
  lastName: 'sn surname',
  prefix: 'personaltitle vocation',
  suffix: 'generationqualifier',
  nickname: 'mozillanickname xmozillanickname nickname',
  company: 'o company organization organizationname',
  department: 'ou organizationalunitname department orgunit departmentnumber',
  title: 'title',
}
const PHONES: Record<string, string> = {
  work: 'telephonenumber otherphone primaryphone xmozillaanyphone',
  home: 'homephone otherhomephone',
  mobile: 'mobile cellphone mobiletelephonenumber othermobile',
  fax: 'fax facsimiletelephonenumber otherfacsimiletelephonenumber',
  pager: 'pager pagerphone pagertelephonenumber otherpager',
  main: 'companyphone',
  'Home Fax': 'homefacsimiletelephonenumber',
  Car: 'carphone',
  Assistant: 'assistantphone',
  other: 'ipphone otheripphone othertelephone',
}
const URLS: Record<string, string> = {
  work: 'mozillaworkurl workurl',
  home: 'mozillahomeurl homeurl',
  other: 'url wwwhomepage',
}
const ADDRESSES: Record<'work' | 'home', Record<Exclude<keyof Address, 'label'>, string>> = {
  work: {
    street: 'street streetaddress mozillaworkstreet2 postofficebox',
    city: 'l locality localityname',
    region: 'st region stateorprovincename',
    postalCode: 'postalcode zip',
    country: 'c co countryname friendlycountryname',
  },
  home: {
    street: 'mozillahomestreet mozillahomestreet2 homestreet streethomeaddress mozillahomepostaladdress2',
    city: 'mozillahomelocalityname',
    region: 'mozillahomestate',
    postalCode: 'mozillahomepostalcode',
    country: 'mozillahomecountryname',
  },
}

const targets = new Map<string, AttributeTarget>([
  ['dn', { kind: 'id' }],
  ['objectclass', { kind: 'objectclass' }],
  ['cn', { kind: 'full-name' }],
  ['commonname', { kind: 'full-name' }],
  ['displayname', { kind: 'full-name' }],
  ['labeleduri', { kind: 'labeled-uri' }],
  ['jpegphoto', { kind: 'photo' }],
  ['thumbnailphoto', { kind: 'photo' }],
  ['postaladdress', { kind: 'postal', label: 'work' }],
  ['homepostaladdress', { kind: 'postal', label: 'home' }],
  ['birthyear', { kind: 'birth', part: 'year' }],
  ['birthmonth', { kind: 'birth', part: 'month' }],
  ['birthday', { kind: 'birth', part: 'day' }],
  ['birthdate', { kind: 'birth', part: 'date' }],
])

function add(names: string, target: AttributeTarget): void {
  for (const name of names.split(' ')) targets.set(name, target)
}
add('mail mozillasecondemail xmozillasecondemail rfc822mailbox othermailbox', { kind: 'email' })
add('description notes note info', { kind: 'notes' })
for (const field of Object.keys(TEXTS) as TextField[]) add(TEXTS[field], { kind: 'text', field })
for (const [label, names] of Object.entries(PHONES)) add(names, { kind: 'phone', label })
for (const [label, names] of Object.entries(URLS)) add(names, { kind: 'url', label })
for (const label of ['work', 'home'] as const) {
  for (const [part, names] of Object.entries(ADDRESSES[label])) {
    add(names, { kind: 'address', label, part: part as Exclude<keyof Address, 'label'> })
  }
}

/**
 * What an attribute is for: those of Thunderbird (mozillaAbPersonAlpha), of inetOrgPerson (RFC 2798), and the names
 * Outlook Express, Evolution and KAddressBook use beside them. Undefined for any other.
 */
export function attributeTarget(name: string): AttributeTarget | undefined {
  return targets.get(name.toLowerCase())
}
