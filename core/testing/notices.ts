import { newId } from '@/core/access/id'
import { CHANNEL, readNotice, type Notice } from '@/core/live/channel'
import { database } from '@/db/client'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'

/** Hears what the servers of a database tell each other. */
export type Ear = {
  /** What was told since the last time it was asked, up to now. */
  heard: () => Promise<Notice[]>
  close: () => Promise<void>
}

/** Listens to the notices of a database. */
export async function openEar(url: string): Promise<Ear> {
  const client = postgres(url, { max: 1, onnotice: () => {} })
  let notices: Notice[] = []
  const marks = new Map<string, () => void>()
  await client.listen(CHANNEL, (payload) => {
    const notice = readNotice(payload)
    if (notice) notices.push(notice)
    marks.get(payload)?.()
  })
  return {
    heard: async () => {
      // What was committed before a mark has come when the mark comes.
      const mark = newId()
      const come = new Promise<void>((resolve) => marks.set(mark, resolve))
      await database().execute(sql`select pg_notify(${CHANNEL}, ${mark})`)
      await come
      const told = notices
      notices = []
      return told
    },
    close: () => client.end(),
  }
}
