import { phoneLabel } from '../labels'
import type { Property } from '../property'
import { oneLine, textOf } from '../text-value'
import { typesOf, type Reading } from './reading'

type Number = { value: string; extension: string }

const TEL_URI = /^tel:([^;]*)(.*)$/is
const EXTENSION_PARAMETER = /;ext=([^;]*)/i
// As `writePhones` writes an extension: of a number that has an E.164 form after a pause, of any other in words.
const AFTER_PAUSE = /^(\+\d{2,15}),(\d{1,20})$/
const IN_WORDS = /^(|.*\S )ext\. (\S.{0,19})$/s

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

function readNumber(text: string): Number {
  const uri = TEL_URI.exec(text)
  if (uri) {
    const extension = EXTENSION_PARAMETER.exec(uri[2] ?? '')?.[1] ?? ''
    return { value: oneLine(decoded(uri[1] ?? '')).trim(), extension: oneLine(decoded(extension)).trim() }
  }
  const [, value = text, extension = ''] = AFTER_PAUSE.exec(text) ?? IN_WORDS.exec(text) ?? []
  return { value: value.trim(), extension }
}

/** TEL, as text or as a tel: URI with its extension (RFC 3966). Dial strings and words are kept as they are. */
export function readPhone(reading: Reading, property: Property): void {
  const { value, extension } = readNumber(oneLine(textOf(property)))
  if (value === '' && extension === '') return
  reading.contact.phones.push({
    label: phoneLabel(typesOf(property), reading.label(property)),
    value,
    extension,
  })
}
