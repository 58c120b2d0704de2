import { fold } from '@/core/contacts/fold'

// What the words of a header say of a number, by how they begin; the first that fits decides.
const PHONES: [string, RegExp][] = [
  ['fax', /^(?:tele)?fax|^facsimil|^telecopi/],
  ['mobile', /^mob(?:\d*$|il)|^cel(?:l|ular|$)|^movil|^handy|^portable|^gsm|^natel/],
  ['pager', /^pager|^beeper|^buscapersonas/],
  ['main', /^main|^switchboard|^zentral|^hauptnummer|^standard|^centralita/],
  ['Direct', /^direct|^direkt|^ddi$|^did$/],
  ['Assistant', /^assist|^asst$|^asistente/],
  ['Car', /^car$|^autotelefon|^voiture|^coche$/],
]
const PLACES: [string, RegExp][] = [
  ['home', /^home|^privat|^particular|^domicil|^perso(?:$|nal|nnel)|^casa$|^maison/],
  ['work', /^work|^business|^office|^bureau|^pro$|^profession|^travail|^trabajo|^oficina|^empresa|^company/],
  ['work', /^geschaft|^dienst|^buro|^arbeit|^firm|^corporat/],
]

/** A header with spaces where programmers have none: `OwnerId` as `Owner Id`. */
export function inWords(header: string): string {
  return header.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
}

function wordsOf(header: string): string[] {
  return fold(inWords(header))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

function said(words: readonly string[], table: readonly [string, RegExp][]): string | undefined {
  return table.find(([, is]) => words.some((word) => is.test(word)))?.[0]
}

/** For what the numbers below a header are, as far as its words say (`TelNumMobile`, `Fax-Nr.`, `Fixe pro`), else `other`. */
export function phoneLabelIn(header: string): string {
  const words = wordsOf(header)
  const kind = said(words, PHONES)
  const place = said(words, PLACES)
  return kind === 'fax' && place === 'home' ? 'Home fax' : (kind ?? place ?? 'other')
}

/** For what the e-mail or web addresses below a header are, as far as its words say, else `other`. */
export function placeLabelIn(header: string): string {
  return said(wordsOf(header), PLACES) ?? 'other'
}
