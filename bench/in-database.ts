import postgres from 'postgres'
import { time } from './timing'

/** Settings of a PostgreSQL that adds up what its statements take. */
export const STATEMENT_FLAGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'on',
}

/** Milliseconds of one piece of work: all of it, and what PostgreSQL planned and ran of it. */
export type Taken = { all: number; inDatabase: number }

/** Times work one piece at a time; `end` closes its connection. */
export type Stopwatch = { time: (work: () => Promise<unknown>) => Promise<Taken>; end: () => Promise<void> }

/** A stopwatch that knows PostgreSQL's part, on a cluster with STATEMENT_FLAGS that does nothing else meanwhile. */
export async function startStopwatch(superuserUrl: string): Promise<Stopwatch> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  await sql`create extension if not exists pg_stat_statements`
  return {
    time: async (work) => {
      await sql`select pg_stat_statements_reset()`
      const all = await time(work)
      const [row] = await sql<{ taken: number }[]>`
        select coalesce(sum(total_plan_time + total_exec_time), 0)::float8 as taken from pg_stat_statements
        where query not like '%pg_stat_statements%'`
      return { all, inDatabase: row?.taken ?? 0 }
    },
    end: () => sql.end(),
  }
}
