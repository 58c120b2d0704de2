import type { Actor } from '@/core/access/actor'
import { createDomain, createUser } from '@/core/testing/world'
import { seededRandom, type Random } from '@/db/demo/random'
import { freePort } from '@/db/embedded/free-port'
import { withConnection } from '@/db/testing/cluster'
import { knock } from '@/e2e/fixtures/knock'
import { startProcess, type PortalProcess } from '@/e2e/portal-process'
import { startBenchDatabase } from './bench-database'
import { loadContacts } from './load'
import { sessionCookie } from './session-cookie'
import { time, timingOf } from './timing'

/** How many contacts the domain has, how often is looked up, and from which seed. */
export type LookUpOptions = { hidden: number; runs: number; seed: number }

const FILTERS = ['all', 'favorites', 'shared', 'mine', 'coworkers'] as const
const COWORKERS = 200

type Person = { first_name: string; last_name: string; company: string; phone: string | null }

/**
 * What somebody types to find a person: the beginning of a name or company, or the end of a number, letter by letter.
 */
function typedFor(person: Person, random: Random): string[] {
  const { first_name, last_name, company, phone } = person
  const digits = (phone ?? '').replace(/\D/g, '')
  const word = random.pick([first_name, last_name, `${first_name} ${last_name}`, company, digits.slice(-6)])
  const whole = Array.from(word.toLowerCase()).slice(0, 10)
  return whole.map((_, index) => whole.slice(0, index + 1).join(''))
}

async function people(url: string, { domainId }: Actor): Promise<Person[]> {
  return withConnection(
    url,
    (sql) => sql<Person[]>`select first_name, last_name, company, phones->0->>'value' as phone from contacts
      where domain_id = ${domainId} order by md5(id::text) limit 500`,
  )
}

/** Half of the contacts are Shared Contacts, a quarter the viewer's own, a quarter another one's. */
async function share(url: string, viewer: Actor, other: Actor): Promise<void> {
  await withConnection(url, async (sql) => {
    await sql`update contacts set owner_id = case
        when get_byte(decode(md5(id::text), 'hex'), 0) % 2 = 0 then ${viewer.userId}::uuid else ${other.userId}::uuid end
      where domain_id = ${viewer.domainId} and get_byte(decode(md5(id::text), 'hex'), 1) % 2 = 0`
    await sql`insert into favorites (domain_id, user_id, contact_id)
      select domain_id, ${viewer.userId}, id from contacts where domain_id = ${viewer.domainId}
        and (owner_id is null or owner_id = ${viewer.userId}) order by md5(id::text) limit 100`
    await sql`vacuum analyze contacts`
    await sql`vacuum analyze users`
  })
}

async function ask(server: PortalProcess, cookie: string, q: string, filter: string): Promise<number> {
  const address = `${server.url}/api/look-up?${new URLSearchParams({ q, filter })}`
  return time(async () => {
    const answer = await knock(address, cookie)
    if (answer.status !== 200) throw new Error(`Looking up answers ${answer.status}`)
    await answer.text()
  })
}

/** Times what the dock asks while somebody types, through HTTP and the session, in a domain of many contacts. */
export async function measureLookUp({ hidden: count, runs, seed }: LookUpOptions): Promise<void> {
  const { superuserUrl, settings, stop } = await startBenchDatabase()
  let server: PortalProcess | undefined
  try {
    const domain = await createDomain({ defaultCountry: 'US' })
    const viewer = await createUser(domain, 'basic-user')
    const other = await createUser(domain, 'basic-user')
    for (let made = 0; made < COWORKERS; made += 1) await createUser(domain, 'basic-user')
    await loadContacts(superuserUrl, [{ id: domain.id, count, seed }])
    await share(superuserUrl, viewer, other)
    const known = await people(superuserUrl, viewer)
    server = startProcess(await freePort(), settings)
    await server.healthy()
    const cookie = await sessionCookie(viewer, settings.AUTH_SECRET)

    const random = seededRandom(seed)
    const taken: { ms: number; q: string; filter: string }[] = []
    for (let run = -20; run < runs; run += 1) {
      const filter = random.pick([...FILTERS, 'all', 'all', 'all', 'all', 'all'])
      for (const q of typedFor(random.pick(known), random)) {
        const ms = await ask(server, cookie, q, filter)
        if (run >= 0) taken.push({ ms, q, filter })
      }
    }
    const { p50, p95 } = timingOf(taken.map(({ ms }) => ms))
    console.log(
      `\nlooking up among ${count.toLocaleString('en')} contacts, ${taken.length} questions through HTTP: ` +
        `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; the slowest:`,
    )
    for (const { ms, q, filter } of taken.toSorted((one, another) => another.ms - one.ms).slice(0, 8))
      console.log(`  ${ms.toFixed(1)} ms`, JSON.stringify({ q, filter }))
  } finally {
    await server?.end()
    await stop()
  }
}
