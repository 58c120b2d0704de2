import { plainJpeg } from './jpeg-parts'

const LONGEST_SIDE = 400
// A picture that claims more is an attack on memory, not a portrait.
const MOST_PIXELS = 50_000_000
const QUALITY = { quality: 82 }

// With the first picture: most files have none, and it takes a fifth of the time until the thread of an import begins.
const loadSharp = async () => (await import('sharp')).default

let ownQuantisers: Promise<string[]> | undefined

/** How pictures drawn here are quantised: no other program does it just so by chance. */
async function quantisersHere(): Promise<string[]> {
  const create = { width: 1, height: 1, channels: 3, background: '#ffffff' } as const
  const sharp = await loadSharp()
  return plainJpeg(await sharp({ create }).jpeg(QUALITY).toBuffer())?.quantisers ?? []
}

/** Whether a picture was drawn here before, as one is that comes back from an export. */
async function isDrawnHere(data: Buffer): Promise<boolean> {
  const parts = plainJpeg(data)
  if (!parts || Math.max(parts.width, parts.height) > LONGEST_SIDE) return false
  const own = await (ownQuantisers ??= quantisersHere())
  return parts.quantisers.length > 0 && parts.quantisers.every((one) => own.includes(one))
}

/**
 * A picture drawn anew as a small JPEG, without what else was in its file (place, camera, anything hidden behind it).
 * One that was drawn here before stays as it is, so that it gets no worse from each export to the next import. Null when
 * it is no picture that can be drawn.
 */
export async function smallPhoto(data: Uint8Array): Promise<Buffer | null> {
  const sharp = await loadSharp()
  try {
    const drawn = await sharp(data, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg(QUALITY)
      .toBuffer()
    const given = Buffer.from(data)
    return (await isDrawnHere(given)) ? given : drawn
  } catch {
    // Cut, forged or of a kind that is not drawn: the contact comes without it, and its report says so.
    return null
  }
}
