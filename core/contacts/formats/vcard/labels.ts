import { LIMITS, PHONE_LABELS, PLACE_LABELS } from '@/core/contacts/contact'

// What Apple keeps as `_$!<HomeFAX>!$_` and shows in the language of the device, and our word for it.
const APPLE: Record<string, string> = {
  home: 'home',
  work: 'work',
  other: 'other',
  mobile: 'mobile',
  iphone: 'mobile',
  main: 'main',
  pager: 'pager',
  workfax: 'fax',
  homefax: 'Home Fax',
  otherfax: 'Other Fax',
  homepage: 'Home Page',
  assistantphone: 'Assistant',
  school: 'School',
}
// Some programs lose the underscores.
const APPLE_FORM = /^_?\$!<(.*)>!\$_?$/
const TO_APPLE: Record<string, string> = {
  'Home Page': '_$!<HomePage>!$_',
  'Other Fax': '_$!<OtherFAX>!$_',
  School: '_$!<School>!$_',
}

const SAYS_NOTHING =
  /^(|pref|prf|default|tel|phone|voice|msg|text|textphone|email|(?:x-)?internet|x-synthesis-ref\d*|x400|intl|dom|postal|parcel|aim|aol|applelink|attmail|cis|eworld|ibmmail|mcimail|powershare|prodigy|tlx)$/
const OTHER_TYPES: Record<string, string> = {
  cell: 'Mobile',
  mobile: 'Mobile',
  car: 'Car',
  video: 'Video',
  isdn: 'ISDN',
  modem: 'Modem',
  bbs: 'BBS',
  school: 'School',
}

function fromApple(label: string): string {
  const word = APPLE_FORM.exec(label)?.[1]
  if (word === undefined) return label
  const key = word.toLowerCase()
  return Object.hasOwn(APPLE, key) ? (APPLE[key] ?? word) : word
}

function asKept(label: string, known: readonly string[]): string {
  const text = fromApple(label.trim()).trim().slice(0, LIMITS.label)
  return known.includes(text.toLowerCase()) ? text.toLowerCase() : text
}

function ownType(types: string[]): string {
  const type = types.find((one) => !SAYS_NOTHING.test(one.toLowerCase()))
  if (type === undefined) return 'other'
  const key = type.toLowerCase()
  const word = Object.hasOwn(OTHER_TYPES, key) ? OTHER_TYPES[key] : undefined
  return word ?? type.replace(/^x-/i, '')
}

/** The label of a phone by its TYPE values, or by the X-ABLabel of its group when it has one (`''` when not). */
export function phoneLabel(types: string[], own: string): string {
  if (own.trim() !== '') return asKept(own, PHONE_LABELS)
  const has = (type: string) => types.some((one) => one.toLowerCase() === type)
  if (has('fax')) return has('home') ? 'Home Fax' : 'fax'
  if (has('pager')) return 'pager'
  if (has('cell') || has('iphone') || has('mobile') || has('pcs')) return 'mobile'
  if (has('main') || has('main-number')) return 'main'
  if (has('work')) return 'work'
  return has('home') ? 'home' : asKept(ownType(types), PHONE_LABELS)
}

/** The label of an e-mail, a postal or a web address, found like that of a phone. */
export function placeLabel(types: string[], own: string): string {
  if (own.trim() !== '') return asKept(own, PLACE_LABELS)
  const known = types.find((one) => /^(work|home)$/i.test(one))
  return asKept(known ?? ownType(types), PLACE_LABELS)
}

/** How a label is written: as TYPE values, or as an X-ABLabel. */
export type WrittenLabel = { types: string[]; own?: string }

const PHONE_TYPES: Record<string, string[]> = {
  work: ['work', 'voice'],
  mobile: ['cell', 'voice'],
  home: ['home', 'voice'],
  // iOS, Android and Outlook know a fax only at work or at home.
  fax: ['work', 'fax'],
  'Home Fax': ['home', 'fax'],
  main: ['main', 'voice'],
  pager: ['pager'],
  other: ['voice'],
}

/** A phone's label as other programs read it: what they have a type for as TYPE, any other as X-ABLabel. */
export function writtenPhoneLabel(label: string): WrittenLabel {
  const types = Object.hasOwn(PHONE_TYPES, label) ? PHONE_TYPES[label] : undefined
  return types ? { types } : { types: ['voice'], own: toApple(label) }
}

/** The label of an e-mail, a postal or a web address; `other` is what has neither. */
export function writtenPlaceLabel(label: string): WrittenLabel {
  if (label === 'work' || label === 'home') return { types: [label] }
  return label === 'other' ? { types: [] } : { types: [], own: toApple(label) }
}

function toApple(label: string): string {
  return Object.hasOwn(TO_APPLE, label) ? (TO_APPLE[label] ?? label) : label
}
