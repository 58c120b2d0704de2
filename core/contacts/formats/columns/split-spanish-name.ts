import { fold } from '@/core/contacts/fold'
import { isParticle } from './name-words'
import { splitName, type NameParts } from './split-name'

const COUNTRIES = new Set('AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PR PY SV UY VE'.split(' '))
const SPANISH_HEADER = /nombre|apellido|contacto|empleado|trabajador/
// What stands second when two given names are said: a name of three words has else two family names.
const SECOND_GIVEN_NAMES = new Set(
  (
    'maria jose luis carlos antonio manuel javier jesus angel francisco miguel juan pablo alberto ignacio andres ' +
    'eduardo fernando rafael ramon enrique pedro jorge alfonso felipe josefa isabel carmen ana teresa pilar dolores ' +
    'mercedes luisa elena cristina rosa victoria belen paz mar angeles'
  ).split(' '),
)

/** Whether whole names below a header, in a domain of a country (ISO 3166 alpha-2), end with two family names. */
export function isSpanishNamed(header: string, country: string): boolean {
  return COUNTRIES.has(country) || SPANISH_HEADER.test(fold(header))
}

// `María` `del Carmen` `de la Cruz` `Soler`: particles go with the word behind them.
function units(words: readonly string[]): string[] {
  const all: string[] = []
  let particles: string[] = []
  for (const [at, word] of words.entries()) {
    if (isParticle(word) && at > 0 && at < words.length - 1) particles.push(word)
    else {
      all.push([...particles, word].join(' '))
      particles = []
    }
  }
  return all
}

function isSecondGiven(unit: string): boolean {
  return SECOND_GIVEN_NAMES.has(fold(unit).split(' ').at(-1) ?? '')
}

/** Splits a whole name with two family names: `Lucía Gómez Soler`, `Ana María de la Cruz Gil`. Loses no word. */
export function splitSpanishName(name: string): NameParts {
  const parts = splitName(name)
  if (name.includes(',') || parts.middleName === '') return parts
  const [first = '', ...rest] = units(`${parts.firstName} ${parts.middleName} ${parts.lastName}`.split(' '))
  const isOneFamily = rest.length === 1 || (rest.length === 2 && isSecondGiven(rest[0] ?? ''))
  const family = rest.length - (isOneFamily ? 1 : 2)
  return {
    ...parts,
    firstName: first,
    middleName: rest.slice(0, family).join(' '),
    lastName: rest.slice(family).join(' '),
  }
}
