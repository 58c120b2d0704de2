import type { ContactInput } from '@/core/contacts/contact'
import { blankContact } from './person'

type Entry = [company: string, phone: string, notes: string]

const ENTRIES: readonly Entry[] = [
  ['Reception Zürich', '200', 'Visitors, parcels, keys.'],
  ['Reception San Francisco', '400', 'Visitors, parcels, parking.'],
  ['IT hotline', '222', 'Monday to Friday, 8:00 to 18:00.'],
  ['Meeting room Matterhorn', '281', 'Twelve seats, video.'],
  ['Meeting room Golden Gate', '481', 'Eight seats, video.'],
  ['Voicemail', '*98', 'PIN on the back of the badge.'],
  ['Forward all calls', '*21#', 'Off with #21#.'],
  ['Fire brigade (CH)', '118', ''],
  ['Ambulance (CH)', '144', ''],
  ['Emergency (US)', '911', ''],
  ['Order line', '+1 800 555 0199', 'For customers in North America, toll free.'],
]

/** What everybody in the company dials now and then. */
export const serviceNumbers: readonly ContactInput[] = ENTRIES.map(([company, value, notes]) => ({
  ...blankContact,
  company,
  notes,
  phones: [{ label: 'main', value, extension: '' }],
  tags: ['internal'],
}))
