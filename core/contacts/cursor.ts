import { z } from 'zod'
import { isId } from '@/core/access/id'
import { isTime } from '@/core/paging/is-time'

/** A place in a sorted list: the sort value (as the database writes it) and the id of a row. */
export type Place = { value: string; id: string }

const LONGEST_VALUE = 2_000

function schemaOf(sort: string) {
  const ofTime = sort === 'updated' || sort === 'deleted'
  const value = z
    .string()
    .max(LONGEST_VALUE)
    .refine((text) => (ofTime ? isTime(text) : !/\u0000|\p{Cs}/u.test(text)))
  return z.tuple([z.literal(sort), value, z.string().refine(isId)])
}

/** A place as a link carries it. */
export function writeCursor(sort: string, place: Place): string {
  return Buffer.from(JSON.stringify([sort, place.value, place.id])).toString('base64url')
}

/** The place a link names; null when it is no cursor of a list sorted that way, which starts at the first page. */
export function readCursor(sort: string, cursor: string | undefined): Place | null {
  if (!cursor) return null
  try {
    const read = schemaOf(sort).safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return read.success ? { value: read.data[1], id: read.data[2] } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
