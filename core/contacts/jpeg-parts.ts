const PREFIX = 0xff
const START = 0xd8
const END = 0xd9
const FRAME = 0xc0
const CODES = 0xc4
const SCAN = 0xda
const QUANTISERS = 0xdb

/** The parts of a JPEG in front of its picture: how it is quantised, and its size. */
export type JpegParts = { quantisers: string[]; width: number; height: number }

/** Whether nothing but the coded picture, then the end, stands behind a place. */
function isPictureToTheEnd(data: Buffer, from: number): boolean {
  for (let at = data.indexOf(PREFIX, from); at >= 0; at = data.indexOf(PREFIX, at + 2)) {
    const next = data[at + 1]
    // Within the picture a 0 stands behind each such byte.
    if (next !== 0) return next === END && at + 2 === data.length
  }
  return false
}

/**
 * The parts of a JPEG that has nothing but what draws it; null for any other, such as one with a place, a comment, a
 * colour profile, a preview, or something behind its end.
 */
export function plainJpeg(data: Buffer): JpegParts | null {
  if (data.length < 4 || data.readUInt16BE(0) !== ((PREFIX << 8) | START)) return null
  const parts: JpegParts = { quantisers: [], width: 0, height: 0 }
  for (let at = 2; at + 9 <= data.length && data[at] === PREFIX;) {
    const kind = data[at + 1]
    const end = at + 2 + data.readUInt16BE(at + 2)
    if (kind === SCAN) return isPictureToTheEnd(data, end) ? parts : null
    if (kind === QUANTISERS) parts.quantisers.push(data.toString('base64', at + 4, end))
    else if (kind === FRAME) {
      parts.height = data.readUInt16BE(at + 5)
      parts.width = data.readUInt16BE(at + 7)
    } else if (kind !== CODES) return null
    at = end
  }
  return null
}
