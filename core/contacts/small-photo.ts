import sharp from 'sharp'

const LONGEST_SIDE = 400
// A picture that claims more is an attack on memory, not a portrait.
const MOST_PIXELS = 50_000_000

/**
 * A picture drawn anew as a small JPEG, without what else was in its file (place, camera, anything hidden behind it).
 * Null when it is no picture that can be drawn.
 */
export async function smallPhoto(data: Uint8Array): Promise<Buffer | null> {
  try {
    return await sharp(data, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer()
  } catch {
    // Cut, forged or of a kind that is not drawn: the contact comes without it, and its report says so.
    return null
  }
}
