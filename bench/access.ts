import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { writeCursor } from '@/core/contacts/cursor'
import { listIn, type ContactListOptions } from '@/core/contacts/list'
import { createDomain, createUser } from '@/core/testing/world'
import { seededRandom, type Random } from '@/db/demo/random'
import { memoryFlags } from '@/db/embedded/memory'
import { withConnection } from '@/db/testing/cluster'
import { startBenchDatabase } from './bench-database'
import { STATEMENT_FLAGS, startStopwatch, type Stopwatch } from './in-database'
import { loadContacts } from './load'
import { timingOf } from './timing'

/** How large the domains are, how often each list is timed, and from which seed. */
export type AccessOptions = { hidden: number; seen: number; runs: number; seed: number }

type Viewed = { name: string; actor: Actor; numberId: string }

const TERMS = ['ann', 'mar', 'son', 'corp', 'zzq', '4155', '02']
const BOOKS = ['all', 'shared', 'mine', 'granted'] as const
const SORTS = ['name', 'company', 'title', 'updated'] as const

/** A list as somebody may ask for it: any filter, any order, a page anywhere. */
function anyList({ numberId }: Viewed, random: Random): ContactListOptions {
  const sort = random.pick(SORTS)
  const value = sort === 'updated' ? '2025-01-20 00:00:00+00' : random.pick(['a', 'g', 'm', 't'])
  const place = { value, id: '01900000-0000-7000-8000-000000000000' }
  const filter = random.pick([
    {},
    ...BOOKS.map((book) => ({ book })),
    ...TERMS.map((search) => ({ search })),
    { search: random.pick(TERMS), book: random.pick(BOOKS) },
    { favorite: true },
    { numberId },
    { tag: 'vip' },
  ])
  const page = random.pick([{}, { after: writeCursor(sort, place) }, { before: writeCursor(sort, place) }])
  return { ...filter, ...page, sort, direction: random.pick(['asc', 'desc'] as const) }
}

/** A domain in which somebody sees 200 contacts of another one's many: half their own, the others given to them. */
async function makeHidden(url: string, { hidden, seed }: AccessOptions): Promise<Viewed> {
  const domain = await createDomain({ defaultCountry: 'US' })
  const [actor, other] = [await createUser(domain, 'basic-user'), await createUser(domain, 'basic-user')]
  await loadContacts(url, [{ id: domain.id, count: hidden, seed }])
  return withConnection(url, async (sql) => {
    const numberId = await addNumber(url, actor)
    await sql`update contacts set owner_id = ${other.userId} where domain_id = ${domain.id}`
    await sql`update contacts set owner_id = ${actor.userId} where domain_id = ${domain.id} and id in
      (select id from contacts where domain_id = ${domain.id} order by md5(id::text) limit 100)`
    await sql`insert into contact_grants (domain_id, id, contact_id, user_id, number_id, can_edit, since)
      select domain_id, gen_random_uuid(), id, case when odd then ${actor.userId}::uuid end,
        case when not odd then ${numberId}::uuid end, true, 1
      from (select *, row_number() over () % 2 = 0 as odd from contacts where domain_id = ${domain.id}
        and owner_id = ${other.userId} order by md5(id::text) limit 100) c`
    await sql`vacuum analyze contacts`
    return { name: `200 of ${hidden.toLocaleString('en')}`, actor, numberId }
  })
}

async function addNumber(url: string, actor: Actor): Promise<string> {
  return withConnection(url, async (sql) => {
    const [row] = await sql<{ id: string }[]>`insert into numbers (domain_id, id, e164, label)
      values (${actor.domainId}, gen_random_uuid(), '+14155550100', 'Main line') returning id`
    const id = row?.id ?? ''
    await sql`insert into number_members (domain_id, number_id, user_id) values (${actor.domainId}, ${id}, ${actor.userId})`
    return id
  })
}

/**
 * A domain in which somebody sees all: half of them Shared Contacts, a quarter their own, a quarter through a number.
 */
async function makeSeen(url: string, { seen, seed }: AccessOptions): Promise<Viewed> {
  const domain = await createDomain({ defaultCountry: 'US' })
  const [actor, other] = [await createUser(domain, 'basic-user'), await createUser(domain, 'basic-user')]
  await loadContacts(url, [{ id: domain.id, count: seen, seed }])
  return withConnection(url, async (sql) => {
    const numberId = await addNumber(url, actor)
    await sql`update contacts set owner_id = case
        when get_byte(decode(md5(id::text), 'hex'), 0) % 2 = 0 then ${actor.userId}::uuid else ${other.userId}::uuid end
      where domain_id = ${domain.id} and get_byte(decode(md5(id::text), 'hex'), 1) % 2 = 0`
    await sql`insert into contact_grants (domain_id, id, contact_id, number_id, can_edit, since)
      select domain_id, gen_random_uuid(), id, ${numberId}, true, 1 from contacts
      where domain_id = ${domain.id} and owner_id = ${other.userId}`
    await sql`vacuum analyze contacts`
    await sql`vacuum analyze contact_grants`
    return { name: `all of ${seen.toLocaleString('en')}`, actor, numberId }
  })
}

/** Times lists one after the other, each in a transaction that is open already. */
async function measure(viewed: Viewed, { runs, seed }: AccessOptions, watch: Stopwatch) {
  const random = seededRandom(seed)
  const taken: { all: number; inDatabase: number; asked: ContactListOptions }[] = []
  for (let run = -20; run < runs; run += 1) {
    const asked = anyList(viewed, random)
    const times = await inDomain(viewed.actor, (tx) => watch.time(() => listIn(tx, viewed.actor, asked)))
    if (run >= 0) taken.push({ ...times, asked })
  }
  return taken
}

/** Times lists of contacts by any filter, in any order, at any page, for whoever sees few of many, and all of many. */
export async function measureAccess(options: AccessOptions): Promise<void> {
  const { superuserUrl, stop } = await startBenchDatabase({ ...memoryFlags(), ...STATEMENT_FLAGS })
  const watch = await startStopwatch(superuserUrl)
  try {
    for (const make of [makeHidden, makeSeen]) {
      const viewed = await make(superuserUrl, options)
      const taken = await measure(viewed, options, watch)
      const all = timingOf(taken.map((one) => one.all))
      const inDatabase = timingOf(taken.map((one) => one.inDatabase))
      console.log(
        `\nlist of ${viewed.name}: p50 ${all.p50.toFixed(1)} ms, p95 ${all.p95.toFixed(1)} ms;` +
          ` in PostgreSQL p50 ${inDatabase.p50.toFixed(1)} ms, p95 ${inDatabase.p95.toFixed(1)} ms; its slowest:`,
      )
      for (const { inDatabase: took, asked } of taken
        .toSorted((one, other) => other.inDatabase - one.inDatabase)
        .slice(0, 5)) {
        const { after, before, ...rest } = asked
        console.log(
          `  ${took.toFixed(1)} ms`,
          JSON.stringify({ ...rest, page: after ? 'after' : before ? 'before' : 'first' }),
        )
      }
    }
  } finally {
    await watch.end()
    await stop()
  }
}
