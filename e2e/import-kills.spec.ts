import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import postgres from 'postgres'
import { runningEmbedded } from '@/db/embedded'
import { freePort } from '@/db/embedded/free-port'
import { placedCluster } from '@/db/embedded/location'
import { namedPostmaster } from '@/db/embedded/postmaster'
import { makeDataDirectory } from './data-directory'
import { actionAnswer, actionIds, callAction, type Cookie, knock, leadsTo, signIn } from './fixtures/knock'
import { test } from './fixtures/page'
import { DEMO_PASSWORD } from './portal'
import { type PortalProcess, startProcess } from './portal-process'

const ROWS = 800

/** Who is killed with SIGKILL: the server, the database, or the one of its processes that does the import’s work. */
type Victim = 'server' | 'database' | 'backend'

/** When: a table whose lock the import then waits for, or how many bytes of log the database has written since. */
type Moment = { table: string } | { bytes: number }

const READING = { table: 'import_parts' }
const JUDGING = { table: 'contacts' }
const ADDING = { table: 'contact_revisions' }
const BEFORE_COMMIT = { table: 'activity' }

/** The kills of one file after the other, while it is rehearsed and while it is imported. */
const PLAN: { rehearsing: [Victim, Moment][]; importing: [Victim, Moment][] }[] = [
  {
    rehearsing: [
      ['server', READING],
      ['database', JUDGING],
    ],
    importing: [
      ['backend', ADDING],
      ['server', BEFORE_COMMIT],
      ['database', { bytes: 20_000 }],
    ],
  },
  {
    rehearsing: [
      ['backend', READING],
      ['server', JUDGING],
    ],
    importing: [
      ['database', ADDING],
      ['backend', BEFORE_COMMIT],
      ['server', { bytes: 400_000 }],
    ],
  },
  {
    rehearsing: [
      ['database', READING],
      ['backend', { bytes: 300_000 }],
    ],
    importing: [
      ['server', ADDING],
      ['database', BEFORE_COMMIT],
      ['server', { bytes: 1_200_000 }],
    ],
  },
  {
    rehearsing: [
      ['server', { bytes: 500_000 }],
      ['database', { bytes: 900_000 }],
    ],
    importing: [
      ['backend', JUDGING],
      ['server', { bytes: 2_400_000 }],
      ['database', { bytes: 5_000_000 }],
    ],
  },
]

/** A portal with its own database that is killed and comes back, and the door of an office manager. */
class Killable {
  readonly #ids = actionIds()
  #portal: PortalProcess | undefined
  #cookie: Cookie = ''

  constructor(
    readonly directory: string,
    readonly port: number,
  ) {}

  get portal(): PortalProcess {
    if (!this.#portal) throw new Error('The portal was not started')
    return this.#portal
  }

  async start(): Promise<void> {
    this.#portal = startProcess(this.port, {
      COMMONBOOK_DATA_DIR: this.directory,
      COMMONBOOK_DEMO_PASSWORD: DEMO_PASSWORD,
    })
    await this.portal.healthy()
    this.#cookie ||= await signIn(this.portal.url, 'office@acme.example')
  }

  /** Does something with a connection of its own to the database as it runs now. */
  async ask<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    const urls = runningEmbedded(this.directory)
    if (!urls) throw new Error('The database does not run')
    const sql = postgres(urls.superuserUrl, { max: 2, onnotice: () => {} })
    try {
      return await work(sql)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }

  async call(door: string, takes: 'state' | 'form', fields: Record<string, string>): Promise<string> {
    const id = this.#ids.get(`app/(portal)/imports/${door}`) ?? ''
    // A page that has it: where a press leads is lost on the way from one that has not.
    const from = `/imports/any/${door.startsWith('[id]/rehearsal') ? 'rehearsal' : 'columns'}`
    const { url } = this.portal
    const answer = await callAction(url, id, { from, takes, fields }, { cookie: this.#cookie, origin: url })
    return actionAnswer(answer, await answer.text())
  }

  /** Where the page of an import leads, or what it says is going on. */
  async page(id: string): Promise<string> {
    const answer = await knock(`${this.portal.url}/imports/${id}`, this.#cookie)
    const path = leadsTo(answer)
    if (path !== null) return path.split('/').at(-1) ?? ''
    const title = /<h2[^>]*>(Comparing the file with your contacts|Importing)</.exec(await answer.text())
    return title?.[1] ?? String(answer.status)
  }

  async report(id: string): Promise<string> {
    return (await knock(`${this.portal.url}/imports/${id}/report`, this.#cookie)).text()
  }

  async kill(victim: Victim): Promise<void> {
    const database = namedPostmaster(placedCluster(this.directory))?.pid ?? 0
    if (victim === 'server') {
      await this.portal.end('SIGKILL')
      await this.start()
      return
    }
    let killed = database
    if (victim === 'database') process.kill(database, 'SIGKILL')
    else killed = await this.ask(killWorkingBackend)
    // The database answers for a moment before it notices: a process that is still listed was not missed yet.
    const isBack = async (sql: postgres.Sql) =>
      (await sql`select 1 from pg_stat_activity where pid = ${killed}`).length === 0
    await expect.poll(async () => this.ask(isBack).catch(() => false), { timeout: 30_000 }).toBe(true)
    await this.portal.healthy()
  }

  async stop(): Promise<void> {
    await this.#portal?.end()
  }
}

/** Kills the process of the database that is in the middle of an import’s transaction; gives its id, 0 for none. */
async function killWorkingBackend(sql: postgres.Sql): Promise<number> {
  const [working] = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity
    where usename = 'commonbook_app' and xact_start is not null order by xact_start limit 1`
  if (working) process.kill(working.pid, 'SIGKILL')
  return working?.pid ?? 0
}

const isOver = async (sql: postgres.Sql, id: string, before: string) =>
  (await sql`select 1 from imports where id = ${id} and status <> ${before}`).length > 0

/** Whether an error says that the connection was lost, as when its database was killed. */
function isLost(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:CONNECTION|ECONN|57P0)/.test(code)
}

/** Lets an import go on to a moment, and kills there; `go` sets it going. */
async function killAt(
  killable: Killable,
  id: string,
  [victim, moment]: [Victim, Moment],
  { status, go }: { status: string; go: () => Promise<void> },
): Promise<void> {
  await killable
    .ask(async (sql) => {
      const lock = await sql.reserve()
      const [start] = await sql<{ lsn: string }[]>`select pg_current_wal_lsn()::text as lsn`
      await lock`begin`
      if ('table' in moment) await lock`lock table ${sql(moment.table)} in access exclusive mode`
      // Its answer may wait for the same lock, and is cut off then.
      let isGoing = false
      const refused = go().then(
        () => {
          isGoing = true
          return null
        },
        (error: unknown) => error,
      )
      const isThere = async () => {
        if ('table' in moment) return (await sql`select 1 from pg_locks where not granted`).length > 0
        const [row] = await sql<{ there: boolean }[]>`
          select pg_current_wal_lsn() - ${start?.lsn ?? '0/0'}::pg_lsn >= ${moment.bytes} as there`
        return row?.there ?? false
      }
      // An import that is through before is killed right after.
      while (!(await isThere()) && !(isGoing && (await isOver(sql, id, status)))) {
        const error = await Promise.race([refused, pause(5, null)])
        if (error !== null) throw error
      }
      await killable.kill(victim)
    })
    .catch((error: unknown) => {
      // The connection that held the lock was killed with its database.
      if (!isLost(error)) throw error
    })
}

test('an import that is killed 20 times is there as a whole or not at all, and its page says which', async () => {
  // On a busy machine each of 20 starts takes its time.
  test.setTimeout(1_200_000)
  const data = makeDataDirectory()
  const killable = new Killable(data.path, await freePort())
  let kills = 0
  try {
    await killable.start()
    const [domain] = await killable.ask(
      (sql) => sql<{ id: string }[]>`select id from domains where name = 'acme.example'`,
    )
    const renderedFor = domain?.id ?? ''

    /** Work that its process left is taken up after a while, or when something else is brought: both are so here. */
    const goOn = async () => {
      await killable.ask(
        (sql) => sql`update jobs set beat_at = now() - interval '1 minute' where status = 'running'`,
      )
      await killable.call('actions.ts#bringFile', 'state', { pasted: 'First Name\tLast Name', renderedFor })
    }
    const statusOf = (id: string) =>
      killable.ask(async (sql) => String((await sql`select status from imports where id = ${id}`)[0]?.status))
    const brought = (company: string) =>
      killable.ask(async (sql) => {
        const [row] = await sql<{ contacts: number; revisions: number }[]>`
          select count(*)::int as contacts, count(r.id)::int as revisions from contacts c
          left join contact_revisions r on r.domain_id = c.domain_id and r.contact_id = c.id
          where c.company = ${company}`
        return [row?.contacts, row?.revisions]
      })

    for (const [round, { rehearsing, importing }] of PLAN.entries()) {
      const company = `Round ${round}`
      const rows = Array.from(
        { length: ROWS },
        (_, row) =>
          `First${row}\tLast${round}\t${company}\tperson${row}.${round}@round.example\t+1 415 ${555 + round} ${1000 + row}`,
      )
      const pasted = `First Name\tLast Name\tCompany\tE-mail\tPhone\n${rows.join('\n')}\n`
      expect(await killable.call('actions.ts#bringFile', 'state', { pasted, renderedFor })).toBe('done')
      const [import_] = await killable.ask(
        (sql) =>
          sql<
            { id: string }[]
          >`select id from imports where status = 'columns' order by created_at desc limit 1`,
      )
      const id = import_?.id ?? ''

      const phases = [
        {
          kills: rehearsing,
          status: 'rehearsing',
          press: 'actions.ts#saveColumns',
          says: 'Comparing the file with your contacts',
        },
        { kills: importing, status: 'importing', press: '[id]/rehearsal/actions.ts#run', says: 'Importing' },
      ]
      for (const { kills: planned, status, press, says } of phases) {
        let go = async () => {
          expect(await killable.call(press, 'form', { id, renderedFor })).toBe('done')
        }
        for (const kill of planned) {
          await killAt(killable, id, kill, { status, go })
          kills++
          const there = await brought(company)
          const said = await killable.page(id)
          const what = `after ${kills} kills, of the ${kill[0]} at ${JSON.stringify(kill[1])}`
          expect(
            [
              [0, 0],
              [ROWS, ROWS],
            ],
            what,
          ).toContainEqual(there)
          expect([says, there[0] === 0 ? 'rehearsal' : 'report'], what).toContain(said)
          if (said === says && status === 'importing') expect(there, what).toEqual([0, 0])
          if (said === 'report') expect(there, what).toEqual([ROWS, ROWS])
          go = goOn
        }
        await goOn()
        const end = status === 'rehearsing' ? 'rehearsed' : 'imported'
        await expect.poll(() => statusOf(id), { timeout: 60_000 }).toBe(end)
      }
      expect(await brought(company)).toEqual([ROWS, ROWS])
      expect(await killable.page(id)).toBe('report')
      expect(await killable.report(id)).toContain(`${ROWS.toLocaleString('en')} contacts were added`)
    }
    expect(kills).toBe(20)
  } finally {
    await killable.stop()
    data.remove()
  }
})
