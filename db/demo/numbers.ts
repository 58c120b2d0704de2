/** A shared number of a demonstration's domain; whoever is in one of the departments at the site is assigned. */
export type DemoNumber = {
  label: string
  e164: string
  /** A name of the domain's sites, or empty. */
  site: string
  /** E-mails of those who are assigned, and the departments of the site that are, with sign-in. */
  people: readonly string[]
  departments: readonly string[]
}

/** The shared numbers of Acme Instruments. */
export const acmeNumbers: readonly DemoNumber[] = [
  {
    label: 'Main line',
    e164: '+41446681800',
    site: 'Zürich',
    people: ['office@acme.example', 'basic@acme.example', 'super@acme.example'],
    departments: [],
  },
  { label: 'Support line', e164: '+41446681810', site: 'Zürich', people: [], departments: ['Support'] },
  {
    label: 'Sales North America',
    e164: '+14155550100',
    site: 'San Francisco',
    people: ['advanced@acme.example'],
    departments: ['Sales'],
  },
]
