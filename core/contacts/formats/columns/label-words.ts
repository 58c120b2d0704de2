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
  fax:
    'fax, work fax, workfax, business fax, telefax, telecopie, fax work, fax geschaftlich, fax geschaftl, fax arbeit, ' +
    'fax buro, fax bureau, fax professionnel, telecopie bureau, telecopie professionnelle, fax del trabajo, fax trabajo',
  'Home fax':
    'home fax, homefax, fax privat, fax home, fax zuhause, fax domicile, fax personnel, telecopie domicile, ' +
    'telecopie personnelle, fax de casa, fax casa, fax particular, fax personal',
  'Other fax': 'other fax, otherfax, anderes fax, weiteres fax, autre fax, telecopie autre, otro fax',
  main: 'main, main phone, switchboard, zentrale, hauptnummer, haupt, standard, centralita, principal',
  pager: 'pager, beeper, buscapersonas, busca, teleavertisseur, recepteur d appel, bipeur',
  other:
    'other, andere, anderes, weitere, sonstige, sonstiges, autre, otro, custom, benutzerdefiniert, personnalise, personalizado',
})
const PLACES = table({
  work: 'work, business, office, arbeit, geschaft, geschaftlich, dienstlich, buro, bureau, travail, professionnel, trabajo, oficina',
  home: 'home, private, personal, privat, zuhause, domicile, personnel, casa, particular',
  other:
    'other, andere, anderes, weitere, sonstige, sonstiges, autre, otro, internet, custom, benutzerdefiniert, personnalise, personalizado',
  'Home Page': 'home page, homepage, startseite, page d accueil, pagina principal, pagina de inicio',
  Profile: 'profile, profil, perfil',
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
