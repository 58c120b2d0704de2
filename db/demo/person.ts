import type { ContactInput } from '@/core/contacts/contact'
import { fold } from '@/core/contacts/fold'
import type { Company } from './companies'
import { people, type Name } from './people'
import { places } from './places'
import type { Random } from './random'

/** A contact without anything in it. */
export const blankContact: Readonly<ContactInput> = {
  firstName: '',
  middleName: '',
  lastName: '',
  prefix: '',
  suffix: '',
  nickname: '',
  company: '',
  department: '',
  title: '',
  phones: [],
  emails: [],
  addresses: [],
  urls: [],
  birthday: '',
  notes: '',
  tags: [],
}

/** The part of an e-mail address before the `@`, such as `juergen` or `o.connor`, in plain letters. */
export function mailbox(...names: string[]): string {
  return names.map((name) => fold(name).replace(/[^a-z]/g, '')).join('.')
}

/** The address of a company's house in its country, the same for everybody who works there when `random` is. */
export function officeAddress(random: Random, country: string): ContactInput['addresses'][number] {
  const land = places[country]
  if (!land) throw new RangeError(`No places for ${country}`)
  const number = 1 + random.int(180)
  const street = random.pick(land.streets)
  return {
    label: 'work',
    street: land.numberFirst ? `${number} ${street}` : `${street} ${number}`,
    ...random.pick(land.cities),
    country: land.country,
  }
}

/** Somebody who works for a company; `taken` keeps their names apart. */
export function employee(random: Random, company: Company, taken: Set<string>): ContactInput {
  const nation = people[company.country]
  const land = places[company.country]
  if (!nation || !land) throw new RangeError(`No people for ${company.country}`)
  let given: Name
  let family: Name
  do {
    given = random.pick(nation.given)
    family = random.pick(nation.family)
  } while (taken.has(given.written + family.written))
  taken.add(given.written + family.written)
  const extension = random.chance(0.3) ? String(100 + random.int(800)) : ''
  const phones = [{ label: 'work', value: land.landline(random), extension }]
  if (random.chance(0.7)) phones.push({ label: 'mobile', value: land.mobile(random), extension: '' })
  if (random.chance(0.1)) phones.push({ label: 'fax', value: land.landline(random), extension: '' })
  return {
    ...blankContact,
    firstName: given.written,
    lastName: family.written,
    company: company.name,
    title: random.pick(nation.titles),
    phones,
    emails: [{ label: 'work', value: `${mailbox(given.latin, family.latin)}@${company.host}` }],
  }
}
