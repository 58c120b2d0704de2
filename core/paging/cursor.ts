import { z } from 'zod'
import { isId } from '@/core/access/id'
import { isTime } from './is-time'

/** A place in a sorted list: the sort it belongs to, the row's sort key and id, and the row's number from 1. */
export type Cursor = { mark: string; key: string; id: string; at: number }

const storable = (text: string) => !/\0|\p{Cs}/u.test(text)

const schema = z.tuple([
  z.string(),
  z.string().max(1_000).refine(storable),
  z.string().refine(isId),
  z.number().int().min(0).max(1_000_000_000),
])

/** A cursor as it stands in an address. */
export function writeCursor({ mark, key, id, at }: Cursor): string {
  return Buffer.from(JSON.stringify([mark, key.slice(0, 1_000), id, at])).toString('base64url')
}

/** The cursor that `writeCursor` wrote for this sort; undefined for anything else. */
export function readCursor(
  text: string | undefined,
  mark: string,
  type: 'text' | 'timestamptz',
): Cursor | undefined {
  if (!text || text.length > 4_000) return undefined
  try {
    const [written, key, id, at] = schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    if (written !== mark || (type === 'timestamptz' && !isTime(key))) return undefined
    return { mark, key, id, at }
  } catch {
    // Addresses are typed and cut by people: what is no cursor leads to the first page.
    return undefined
  }
}
