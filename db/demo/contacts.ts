import type { ContactInput } from '@/core/contacts/contact'
import type { Company } from './companies'
import { blankContact, employee, officeAddress } from './person'
import { places } from './places'
import type { Random } from './random'

const NOTES: Record<Company['tag'], readonly string[]> = {
  customer: [
    'Framework contract until the end of next year. Orders only by e-mail.',
    'Prefers calls in the morning.\nSpeaks English and German.',
    'Calibration of all balances every March.',
  ],
  supplier: ['Lead time six weeks. Ask for the export papers.', 'Payment 30 days net, 2 % within 10 days.'],
  partner: ['Demo unit on loan, return with the next visit.', 'Joint stand at the autumn fair.'],
  carrier: ['Pick-up until 16:00. Gate 3, ring twice.', 'Dangerous goods need a day of notice.'],
  service: ['Key number 204 at reception.', 'Contract renews every January.'],
}
const MORE_TAGS = ['VIP', 'Newsletter', 'Trade fair', 'On hold', 'Export']

function switchboard(random: Random, company: Company): ContactInput {
  const land = places[company.country]
  if (!land) throw new RangeError(`No places for ${company.country}`)
  return {
    ...blankContact,
    company: company.name,
    phones: [
      { label: 'main', value: land.landline(random), extension: '' },
      { label: 'fax', value: land.landline(random), extension: '' },
    ],
    emails: [{ label: 'work', value: `info@${company.host}` }],
    addresses: [officeAddress(random, company.country)],
    urls: [{ label: 'work', value: `https://www.${company.host}` }],
    notes: random.pick(NOTES[company.tag]),
    tags: [company.tag],
  }
}

function enriched(random: Random, person: ContactInput, company: Company): ContactInput {
  const tags: string[] = [company.tag]
  if (random.chance(0.25)) tags.push(random.pick(MORE_TAGS))
  const month = String(1 + random.int(12)).padStart(2, '0')
  const day = String(1 + random.int(28)).padStart(2, '0')
  const birthday = random.chance(0.5) ? `--${month}-${day}` : `${1955 + random.int(45)}-${month}-${day}`
  return {
    ...person,
    prefix: random.chance(0.08) ? 'Dr.' : '',
    department: random.chance(0.2) ? random.pick(['Purchasing', 'Sales', 'Quality', 'Logistics']) : '',
    addresses: random.chance(0.4) ? [officeAddress(random, company.country)] : [],
    birthday: random.chance(0.15) ? birthday : '',
    notes: random.chance(0.25) ? random.pick(NOTES[company.tag]) : '',
    tags,
  }
}

/** A switchboard and some people for each company, the same for the same seed. */
export function companyContacts(
  random: Random,
  companies: readonly Company[],
  peopleEach: number,
): ContactInput[] {
  const taken = new Set<string>()
  return companies.flatMap((company) => [
    switchboard(random, company),
    ...Array.from({ length: peopleEach }, () => enriched(random, employee(random, company, taken), company)),
  ])
}
