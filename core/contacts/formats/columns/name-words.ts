import { fold } from '@/core/contacts/fold'

function words(text: string): Set<string> {
  return new Set(text.split(' '))
}

const PREFIXES = words(
  'mr mrs ms miss mx sir dame lord lady rev hon dr doctor prof professor drs ir ing herr frau dipl mag med jur ' +
    'rer nat monsieur madame mademoiselle mme mlle sr sra srta dra lic dhr mevr mw mgr mudr judr',
)
const SUFFIXES = words('jr sr ii iii iv md phd esq mba cpa dds msc bsc')
const PARTICLES = words(
  'van von der den de del della di da du des dos das la le los las el al bin ibn ben zu zum zur vom ten ter te af av ' +
    'st saint san santa',
)
const COMPANY_FORM =
  /(?:^|[\s,])(?:gmbh|mbh|ag|kg|ohg|ug|e\.?\s?v\.?|inc\.?|corp\.?|llc|l\.l\.c\.|ltd\.?|plc|co\.|s\.?a\.?r\.?l\.?|s\.?a\.?s\.?|s\.a\.|sa|s\.?l\.?u?\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|oy|ab|pty)$/i

function bare(word: string): string {
  return fold(word).replaceAll(/[.,]/g, '')
}

/** Whether a text is a title before a name: `Dr.`, `Frau Prof. Dr.`, `Mme`. */
export function isNamePrefix(text: string): boolean {
  const parts = text.split(/\s+|(?<=\.)(?=\p{L})/u).filter((part) => part !== '')
  return parts.length > 0 && parts.every((part) => PREFIXES.has(bare(part).replace(/-.*$/, '')))
}

/** Whether a word is an addition after a name: `Jr.`, `III`, `PhD`. */
export function isNameSuffix(word: string): boolean {
  return SUFFIXES.has(bare(word))
}

/** Whether a word belongs to the family name after it: `van`, `der`, `de la`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(fold(word))
}

/** Whether a text ends like the name of a firm: `Muster GmbH`, `Acme Inc.` */
export function isCompanyName(text: string): boolean {
  return COMPANY_FORM.test(text.trim())
}
