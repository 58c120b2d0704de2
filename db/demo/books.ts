import type { ContactInput } from '@/core/contacts/contact'
import { blankContact } from './person'

/** A contact of somebody's own in a demonstration, with those who have it too. */
export type DemoOwned = {
  /** The owner's e-mail. */
  owner: string
  contact: ContactInput
  /** E-mails of members and labels of numbers; all of them can edit it. */
  members: readonly string[]
  numbers: readonly string[]
}

type Line = readonly [
  first: string,
  last: string,
  company: string,
  phone: string,
  tag: string,
  notes?: string,
]

function owned(
  owner: string,
  [firstName, lastName, company, phone, tag, notes = '']: Line,
  given: { members?: readonly string[]; numbers?: readonly string[] } = {},
): DemoOwned {
  const phones = [{ label: 'work' as const, value: phone, extension: '' }]
  const contact = { ...blankContact, firstName, lastName, company, phones, notes, tags: tag ? [tag] : [] }
  return { owner, contact, members: given.members ?? [], numbers: given.numbers ?? [] }
}

const OFFICE = 'office@acme.example'
const BASIC = 'basic@acme.example'
const ADVANCED = 'advanced@acme.example'
const AGENT = 'agent@acme.example'
const SUPERVISOR = 'supervisor@acme.example'

/** Personal contacts of Acme Instruments: private ones, some that members have, some on shared numbers. */
export const acmeBooks: readonly DemoOwned[] = [
  owned(OFFICE, ['Urs', 'Notter', 'Zahnarztpraxis Notter', '044 251 20 31', '']),
  owned(OFFICE, ['', '', 'Kita Sonnenblume', '044 361 40 52', '', 'Pick-up until 18:00.']),
  owned(OFFICE, ['Silvia', 'Brunner', 'Steueramt Zürich', '043 259 40 51', 'authority'], {
    members: ['giulia.ferrari@acme.example', 'andre.muller@acme.example'],
  }),
  owned(OFFICE, ['', '', 'Velokurier Limmat', '044 271 10 10', 'carrier', 'Rings at the back door.'], {
    numbers: ['Main line'],
  }),
  owned(BASIC, ['Marco', 'Bianchi', 'Hausverwaltung Seefeld', '044 380 21 70', '', 'Keys and lift.'], {
    numbers: ['Main line'],
  }),
  owned(BASIC, ['Nina', 'Caflisch', '', '079 213 45 60', 'family']),
  owned(ADVANCED, ['Walter', 'Kobel', 'Kobel Messtechnik', '031 331 22 40', 'lead'], { members: [BASIC] }),
  owned(ADVANCED, ['Amelia', 'Foster', 'Bayside Labs', '+1 415 555 0138', 'lead'], {
    numbers: ['Sales North America'],
  }),
  owned(SUPERVISOR, ['', '', 'Calibration emergency service', '052 232 11 44', 'service', 'Day and night.'], {
    numbers: ['Support line', 'Main line'],
  }),
  owned(AGENT, ['Jonas', 'Fehr', 'Spital Limmattal', '044 733 21 19', 'customer', 'Asks for Lea.'], {
    numbers: ['Support line'],
  }),
  owned(AGENT, ['Mia', 'Brügger', '', '078 640 12 85', 'family']),
]
