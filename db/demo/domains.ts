import type { ContactInput } from '@/core/contacts/contact'
import { acmeBooks, type DemoOwned } from './books'
import { companies } from './companies'
import { companyContacts } from './contacts'
import { acmeNumbers, type DemoNumber } from './numbers'
import { seededRandom } from './random'
import { serviceNumbers } from './services'
import { acmeUsers, globexUsers, type DemoUser } from './users'

/** A domain of the demonstration with all that is in it. */
export type DemoDomain = {
  /** Its name, the part of its e-mail addresses behind the `@`. */
  name: string
  title: string
  /** ISO 3166 alpha-2. */
  country: string
  language: 'en' | 'es' | 'fr'
  /** IANA name. */
  timeZone: string
  departments: string[]
  sites: string[]
  users: DemoUser[]
  /** Shared Contacts. */
  contacts: ContactInput[]
  numbers: readonly DemoNumber[]
  /** What people own. */
  books: readonly DemoOwned[]
}

const SEED = 20_260_101

/** The demonstration's domains, the same on every machine. */
export function demoDomains(): DemoDomain[] {
  const acme = companyContacts(seededRandom(SEED), companies, 5)
  const globexCompanies = companies.filter((company) => ['US', 'MX'].includes(company.country)).slice(0, 4)
  return [
    {
      name: 'acme.example',
      title: 'Acme Instruments',
      country: 'CH',
      language: 'en',
      timeZone: 'Europe/Zurich',
      departments: ['Sales', 'Support', 'Finance', 'Engineering'],
      sites: ['Zürich', 'San Francisco'],
      users: [...acmeUsers],
      contacts: [...acme, ...serviceNumbers],
      numbers: acmeNumbers,
      books: acmeBooks,
    },
    {
      name: 'globex.example',
      title: 'Globex',
      country: 'US',
      language: 'en',
      timeZone: 'America/Chicago',
      departments: ['Sales', 'Operations'],
      sites: ['Springfield'],
      users: [...globexUsers],
      contacts: companyContacts(seededRandom(SEED + 1), globexCompanies, 2),
      numbers: [],
      books: [],
    },
  ]
}
