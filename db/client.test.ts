import { sql } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { database, renewDatabase } from './client'
import { testDatabase } from './testing/test-database'
import { withConnection } from './testing/cluster'
import { isWriteAfterClose } from './write-after-close'

const urls = testDatabase()

const AS_MANY_AS_THE_POOL_HAS = 10

/** Does work while exceptions that nobody caught come here, and not to the test runner. */
async function catching(heard: (error: unknown) => void, work: () => Promise<void>): Promise<void> {
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException')
  process.on('uncaughtException', heard)
  try {
    await work()
  } finally {
    process.off('uncaughtException', heard)
    for (const other of others) process.on('uncaughtException', other)
  }
}

it('a connection that is killed in a transaction is the last of its pool to be used', async () => {
  const uncaught: unknown[] = []
  const heard = (error: unknown) => {
    uncaught.push(error)
    if (isWriteAfterClose(error)) renewDatabase()
  }
  await catching(heard, async () => {
    const killed = database().transaction(async (tx) => {
      const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      const kill = withConnection(
        urls.superuserUrl,
        (other) => other`select pg_terminate_backend(${row?.pid ?? 0})`,
      )
      await Promise.all([kill, tx.execute(sql`select pg_sleep(60)`)])
    })
    await expect(killed).rejects.toThrow()
    while (uncaught.length === 0) await pause(5)
    const asked = Array.from({ length: AS_MANY_AS_THE_POOL_HAS }, () => database().execute(sql`select 1`))
    expect((await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected')).toEqual([])
  })
  expect(uncaught.map(isWriteAfterClose)).toEqual([true])
})
