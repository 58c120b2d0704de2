import type { FilePhoto } from '@/core/contacts/formats/file-record'
import { CARD_LIMITS } from '../limits'
import type { Property } from '../property'
import type { Reading } from './reading'

const DATA_URI = /^data:[^,]{0,200};base64\\?,/i
const OTHER_URI = /^[a-z][a-z0-9+.-]*:/i
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/
const BYTES_PER_FOUR = 3

/** Why a picture is not kept: `params.reason` of the finding `photo-not-kept`. */
type Refusal = 'too-large' | 'damaged' | 'unsupported' | 'second'

/** The type of a picture by its first bytes, whatever it calls itself; null for what is not JPEG, PNG or WebP. */
export function pictureType(data: Uint8Array): FilePhoto['type'] | null {
  const head = Buffer.from(data.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (head.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  return /^RIFF.{4}WEBP$/s.test(head) ? 'image/webp' : null
}

function readPicture(base64: string): FilePhoto | Refusal {
  if ((base64.length / 4) * BYTES_PER_FOUR > CARD_LIMITS.photo + BYTES_PER_FOUR) return 'too-large'
  if (!BASE64.test(base64)) return 'damaged'
  const data = Uint8Array.from(Buffer.from(base64, 'base64'))
  if (data.length > CARD_LIMITS.photo) return 'too-large'
  const type = pictureType(data)
  return type ? { type, data } : 'unsupported'
}

/** PHOTO: the first picture that stands in the card itself. An address of one is told and never fetched. */
export function readPhoto(reading: Reading, property: Property): void {
  const text = property.value.replace(/\s+/g, '')
  const uri = DATA_URI.exec(text)
  if (text === '') return
  if (!uri && OTHER_URI.test(text)) return reading.tell('note', 'photo-elsewhere', property, 'photo')
  const read = reading.contact.photo ? 'second' : readPicture(text.slice(uri?.[0].length ?? 0))
  if (typeof read === 'string')
    reading.tell('attention', 'photo-not-kept', property, 'photo', { reason: read })
  else reading.contact.photo = read
}
