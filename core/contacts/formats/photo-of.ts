import type { FilePhoto } from './file-record'

const KINDS: { type: FilePhoto['type']; begins: RegExp }[] = [
  { type: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  { type: 'image/png', begins: /^\x89PNG\r\n\x1a\n/ },
  { type: 'image/webp', begins: /^RIFF[^]{4}WEBP/ },
]

/** The picture of the bytes, told by how they begin; null when they are none that is kept. */
export function photoOf(data: Uint8Array): FilePhoto | null {
  const beginning = String.fromCharCode(...data.subarray(0, 16))
  const kind = KINDS.find(({ begins }) => begins.test(beginning))
  return kind ? { type: kind.type, data } : null
}
