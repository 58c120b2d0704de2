import sharp from 'sharp'
import { expect, it } from 'vitest'
import { smallPhoto } from './small-photo'

/** A picture with so much in it that no two drawings of it are the same. */
function noise(width: number, height: number) {
  const raw = Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * at * 31) % 251))
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

async function drawn(): Promise<Buffer> {
  const photo = await smallPhoto(await noise(60, 40).png().toBuffer())
  if (!photo) throw new Error('no picture')
  return photo
}

it('a large picture becomes a small JPEG', async () => {
  const photo = await smallPhoto(await noise(900, 300).png().toBuffer())
  expect(await sharp(photo ?? undefined).metadata()).toMatchObject({
    format: 'jpeg',
    width: 400,
    height: 133,
  })
})

it('one that was drawn here before stays as it is, grey ones too', async () => {
  const photo = await drawn()
  expect(await smallPhoto(photo)).toEqual(photo)
  const grey = await smallPhoto(await noise(60, 40).greyscale().toColourspace('b-w').png().toBuffer())
  expect(await smallPhoto(grey ?? Buffer.alloc(0))).toEqual(grey)
})

it.each([
  [
    'a place',
    (photo: Buffer) =>
      sharp(photo)
        .withExif({ IFD0: { Copyright: 'secret' } })
        .jpeg({ quality: 82 })
        .toBuffer(),
  ],
  [
    'a comment',
    (photo: Buffer) =>
      Buffer.concat([photo.subarray(0, 2), Buffer.from('\xff\xfe\0\x08secret', 'latin1'), photo.subarray(2)]),
  ],
  ['something behind its end', (photo: Buffer) => Buffer.concat([photo, Buffer.from('secret')])],
])('one with %s is drawn anew without it', async (_, withMore) => {
  const given = await withMore(await drawn())
  expect(given.includes('secret')).toBe(true)
  const photo = await smallPhoto(given)
  expect(photo?.includes('secret')).toBe(false)
})

it('what is cut, or no picture, is none', async () => {
  const photo = await drawn()
  for (const data of [photo.subarray(0, 300), Buffer.from('<svg/>x'), Buffer.alloc(0)]) {
    expect(await smallPhoto(data)).toBeNull()
  }
})
