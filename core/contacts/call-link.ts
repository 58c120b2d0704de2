import type { Phone } from './contact'
import { digitsOf, westernDigits } from './text'

const SCHEMES = ['tel', 'sip', 'sips', 'callto', 'msteams', 'https']
const PLACEHOLDER = /\{(e164|digits|extension)\}/g

/** Whether a domain may use this as its call link: an allowed scheme, and a number in it. */
export function isCallTemplate(template: string): boolean {
  const scheme = /^([a-z]+):\S+$/i.exec(template)?.[1]?.toLowerCase()
  if (scheme === undefined || !SCHEMES.includes(scheme) || !/\{(?:e164|digits)\}/.test(template)) return false
  const unfilled = template.replace(PLACEHOLDER, '0')
  if (/[{}<>"'\\]|\p{Cc}/u.test(unfilled)) return false
  return scheme !== 'https' || (/^https:\/\/[^/?#{}@]+[/?#]/i.test(template) && URL.canParse(unfilled))
}

/** The dialled characters of a phone: E.164 when it has it, else its digits, `*`, `#` and leading `+`. */
function dialled(phone: Phone): string {
  if (phone.e164) return phone.e164
  const typed = westernDigits(phone.value).replace(/[\s,;]*(?:;ext=|ext\.?|x)\s*\d+$/i, '')
  return typed.replace(/[^\d*#+]/g, '').replace(/(?!^)\+/g, '')
}

/**
 * Where pressing a phone leads: `tel:` (RFC 3966, the extension as `;ext=`), or the domain's
 * template, such as `sip:{e164}@pbx.example`, with `{e164}`, `{digits}` and `{extension}` filled
 * in. Null when there is nothing to dial.
 */
export function callLink(template: string | null, phone: Phone): string | null {
  const number = dialled(phone) || digitsOf(phone.extension ?? '')
  if (!/\d/.test(number)) return null
  const extension = digitsOf(phone.extension ?? '')
  if (!template || !isCallTemplate(template)) {
    const suffix = extension && extension !== number ? `;ext=${extension}` : ''
    return `tel:${number.replaceAll('#', '%23')}${suffix}`
  }
  const encodePlus = /^(?:https|msteams):/i.test(template)
  const encode = (text: string) => encodeURIComponent(text).replaceAll('%2B', encodePlus ? '%2B' : '+')
  const values = { e164: number, digits: number.replace(/^\+/, ''), extension }
  return template.replace(PLACEHOLDER, (_, key: keyof typeof values) => encode(values[key]))
}
