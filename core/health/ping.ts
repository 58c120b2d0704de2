import { sql } from 'drizzle-orm'
import { database } from '@/db/client'

const LIMIT_MS = 2_000

/** Whether the database answers within two seconds. Asks nothing of any domain, so it needs no actor. */
export async function ping(): Promise<boolean> {
  const answers = database()
    .execute(sql`select 1`)
    .then(
      () => true,
      () => false,
    )
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), LIMIT_MS)
  })
  try {
    return await Promise.race([answers, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
