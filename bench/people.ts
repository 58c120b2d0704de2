import type { ContactInput } from '@/core/contacts/contact'
import { companies } from '@/db/demo/companies'
import { people, type Name } from '@/db/demo/people'
import { blankContact, mailbox } from '@/db/demo/person'
import { places } from '@/db/demo/places'
import { seededRandom, type Random } from '@/db/demo/random'

type Nation = {
  country: string
  share: number
  phone: (random: Random) => string
  surname: (random: Random, family: Name) => Name
}

const HEADS =
  'Al Ber Car Dor El Fal Gar Hol Is Jan Kal Lor Mar Nor Os Par Quin Ros Sal Tor Ul Var Wen Yor Zim'.split(' ')
const MIDDLES = 'a e i o u an en in on ar er or al el il ande ette ing isk ova'.split(' ')
const TAILS = 'berg ström dal ez ini ski son ton veld wick mann ford eau ić escu as ova ley ham yan'.split(
  ' ',
)
const HAN = Array.from('国明文华建军平志伟东海强晓生光林小民永杰德一大成国立春子美山川田中村木本井石原松藤野')
const GIVEN_LATER = new Set(['CN', 'JP'])

// Real books have a few frequent names and a long tail: half of the people are in the tail.
function tailName(random: Random): Name {
  const written = random.pick(HEADS) + random.pick(MIDDLES) + random.pick(TAILS)
  return { written, latin: written }
}

function hanName(random: Random, family: Name): Name {
  return { written: family.written + random.pick(HAN), latin: family.latin }
}

const DIALLING: Record<string, (random: Random) => string> = {
  US: (random) =>
    `(${random.pick(['201', '415', '512', '617', '702'])}) ${2 + random.int(8)}${random.digits(2)}-${random.digits(4)}`,
  GB: (random) => `+44 20 7${random.digits(3)} ${random.digits(4)}`,
  CH: (random) => `+41 44 ${2 + random.int(8)}${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`,
  DE: (random) => `+49 30 ${2 + random.int(8)}${random.digits(6)}`,
  FR: (random) => `+33 1 4${random.digits(1)} ${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`,
  ES: (random) => `+34 91${2 + random.int(7)} ${random.digits(3)} ${random.digits(3)}`,
}

const NATIONS: readonly Nation[] = Object.keys(people).map((country) => ({
  country,
  share: country === 'US' ? 6 : country in DIALLING ? 3 : 1,
  phone: DIALLING[country] ?? places[country]?.mobile ?? ((random) => `+1 415 555 01${random.digits(2)}`),
  surname: country in DIALLING ? tailName : (_, family) => family,
}))
const DRAWN = NATIONS.flatMap((nation) => Array.from({ length: nation.share }, () => nation))
const KINDS = [
  'Group',
  'Systems',
  'Partners',
  'Logistics',
  'Labs',
  'Industries',
  'Foods',
  'Energy',
  'Media',
  'Trading',
]
const TAGS = ['customer', 'supplier', 'partner', 'VIP', 'Newsletter', 'Trade fair']

function contact(random: Random): ContactInput {
  const { country, phone, surname } = random.pick(DRAWN)
  const nation = people[country]
  const land = places[country]
  if (!nation || !land) throw new RangeError(`No people for ${country}`)
  const family = random.pick(nation.family)
  const last = random.chance(0.5) ? surname(random, family) : family
  const plainGiven = random.pick(nation.given)
  const given = GIVEN_LATER.has(country) && random.chance(0.5) ? hanName(random, plainGiven) : plainGiven
  const company = random.chance(0.3)
    ? random.pick(companies).name
    : `${random.pick(HEADS)}${random.pick(MIDDLES)}${random.pick(TAILS)} ${random.pick(KINDS)}`
  const phones = [
    { label: 'work', value: phone(random), extension: random.chance(0.2) ? random.digits(3) : '' },
  ]
  if (random.chance(0.6)) phones.push({ label: 'mobile', value: phone(random), extension: '' })
  const address = {
    label: 'work',
    street: `${random.pick(land.streets)} ${1 + random.int(200)}`,
    country: land.country,
  }
  return {
    ...blankContact,
    firstName: given.written,
    lastName: last.written,
    company,
    title: random.pick(nation.titles),
    phones,
    emails: [
      {
        label: 'work',
        value: `${mailbox(given.latin, last.latin)}${random.digits(2)}@${random.pick(companies).host}`,
      },
    ],
    addresses: random.chance(0.4) ? [{ ...address, ...random.pick(land.cities) }] : [],
    tags: random.chance(0.4) ? [random.pick(TAGS)] : [],
  }
}

/** As many contacts as asked for, with names in several scripts; the same for the same seed. */
export function* generatedContacts(count: number, seed: number): Generator<ContactInput, void, undefined> {
  const random = seededRandom(seed)
  for (let made = 0; made < count; made += 1) yield contact(random)
}
