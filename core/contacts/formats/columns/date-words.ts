import { fold } from '@/core/contacts/fold'

// English, Spanish, French and German, long and short, folded.
const MONTHS = [
  'january jan enero ene janvier janv januar janner jaen',
  'february feb febrero febr fevrier fevr februar feber',
  'march mar marzo mars marz mrz maerz',
  'april apr abril abr avril avr',
  'may mayo mai',
  'june jun junio juin juni',
  'july jul julio juillet juil juli',
  'august aug agosto ago aout',
  'september sept sep septiembre setiembre septembre',
  'october oct octubre octobre oktober okt',
  'november nov noviembre novembre',
  'december dec diciembre dic decembre dezember dez',
].map((names) => new Set(names.split(' ')))

/** The number of a month by its name in English, Spanish, French or German, long or short; 0 when it is none. */
export function monthNumber(name: string): number {
  const word = fold(name).replaceAll('.', '')
  return MONTHS.findIndex((names) => names.has(word)) + 1
}
