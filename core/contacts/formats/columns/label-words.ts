import { fold } from '@/core/contacts/fold'

const NOT_WORD = /[^\p{L}\p{N} ]+/gu

function table(labels: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(labels).flatMap(([label, names]) => names.split(', ').map((name) => [name, label])),
  )
}

// Folded, without punctuation: what programs and people call the kinds of phones.
const PHONES = table({
  // Snom says `sip` of whatever its line dials.
  work: 'work, business, office, arbeit, geschaft, geschaftlich, dienstlich, buro, bureau, travail, professionnel, trabajo, oficina, sip',
  mobile:
    'mobile, cell, cellular, cellphone, cell phone, mobil, mobiltelefon, handy, natel, iphone, portable, movil, celular, mobile phone',
  home: 'home, private, personal, privat, zuhause, domicile, personnel, casa, particular, residence',
  fax: 'fax, work fax, workfax, business fax, telefax, telecopie, fax work, fax geschaftlich',
  'Home fax': 'home fax, homefax, fax privat, fax home',
  'Other fax': 'other fax, otherfax',
  main: 'main, main phone, switchboard, zentrale, hauptnummer, standard, centralita, principal',
  pager: 'pager, beeper, buscapersonas',
  other: 'other, andere, weitere, autre, otro, custom',
})
const PLACES = table({
  work: 'work, business, office, arbeit, geschaft, geschaftlich, dienstlich, buro, bureau, travail, professionnel, trabajo, oficina',
  home: 'home, private, personal, privat, zuhause, domicile, personnel, casa, particular',
  other: 'other, andere, weitere, autre, otro, internet, custom',
})

function word(typed: string): string {
  return fold(typed).replaceAll(NOT_WORD, ' ').replaceAll(/ +/g, ' ').trim()
}

/** Our label for what a file calls a kind of phone (`Cell`, `Arbeit`, `Work Fax`), else the text as it is. */
export function phoneLabel(typed: string): string {
  return PHONES.get(word(typed)) ?? typed
}

/** Our label for what a file calls a kind of e-mail, postal or web address, else the text as it is. */
export function placeLabel(typed: string): string {
  return PLACES.get(word(typed)) ?? typed
}

/** Our label when a text before a number is a word for a kind of phone, `''` for a word like `Tel.`, else null. */
export function labelWord(typed: string): string | null {
  const text = word(typed)
  return PHONES.get(text) ?? (/^(?:tel|telefon|telephone|phone|ph|t|telefono)$/.test(text) ? '' : null)
}
