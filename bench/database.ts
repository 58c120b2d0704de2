import type { Actor } from '@/core/access/actor'
import { countContacts } from '@/core/contacts/count'
import { writeCursor, type Place } from '@/core/contacts/cursor'
import { fold } from '@/core/contacts/fold'
import { listContacts } from '@/core/contacts/list'
import { createDomain, createUser } from '@/core/testing/world'
import { seededRandom, type Random } from '@/db/demo/random'
import { memoryFlags } from '@/db/embedded/memory'
import { withConnection } from '@/db/testing/cluster'
import { startBenchDatabase } from './bench-database'
import { STATEMENT_FLAGS, startStopwatch, type Stopwatch, type Taken } from './in-database'
import { loadContacts } from './load'
import { generatedContacts } from './people'
import { timingOf } from './timing'

/** How large, how often, and from which seed. */
export type DatabaseOptions = { sizes: number[]; domains: number; runs: number; seed: number }

type Book = { size: number; actor: Actor; middle: string }
type Act = (book: Book, random: Random) => Promise<unknown>

const LATIN = /[a-z]{3}/g

/** Three letters in a row out of a name or company that is in the book. */
function threeLetters(people: readonly string[], random: Random): string {
  const windows = [...fold(random.pick(people)).matchAll(LATIN)].map((match) => match[0])
  return windows.length > 0 ? random.pick(windows) : threeLetters(people, random)
}

type Drawn = { names: string[]; numbers: string[] }

/** Names and last four digits of people who are in every book of this seed. */
function drawTerms(seed: number): Drawn {
  const people = [...generatedContacts(500, seed)]
  return {
    names: people.map((person) => `${person.lastName} ${person.company}`),
    numbers: people.flatMap((person) =>
      person.phones.map((phone) => phone.value.replace(/\D/g, '').slice(-4)),
    ),
  }
}

function actsOn(drawn: Drawn): Record<string, Act> {
  const search = (term: string) => ({ search: term })
  return {
    'first page': ({ actor }) => listContacts(actor),
    'middle page': ({ actor, middle }) => listContacts(actor, { after: middle }),
    'search of 3 letters': ({ actor }, random) =>
      listContacts(actor, search(threeLetters(drawn.names, random))),
    'search of 4 digits': ({ actor }, random) => listContacts(actor, search(random.pick(drawn.numbers))),
    'count of all': ({ actor }) => countContacts(actor),
    'count of 3 letters': ({ actor }, random) =>
      countContacts(actor, search(threeLetters(drawn.names, random))),
  }
}

async function makeBooks({ sizes, domains, seed }: DatabaseOptions, superuserUrl: string): Promise<Book[]> {
  const manager = async () => createUser(await createDomain({ defaultCountry: 'US' }), 'office-manager')
  const managed: Omit<Book, 'middle'>[] = []
  for (const size of sizes) managed.push({ size, actor: await manager() })
  const others = []
  for (let made = 0; made < domains; made += 1) others.push(await createDomain())
  const start = performance.now()
  await loadContacts(superuserUrl, [
    ...managed.map(({ size, actor }) => ({ id: actor.domainId, count: size, seed })),
    ...others.map(({ id }, index) => ({ id, count: 1_000, seed: seed + 1 + index })),
  ])
  const total = sizes.reduce((sum, size) => sum + size, domains * 1_000)
  const seconds = Math.round((performance.now() - start) / 1_000)
  console.log(
    `${total.toLocaleString('en')} contacts in ${sizes.length + domains} domains, loaded in ${seconds} s`,
  )
  return withConnection(superuserUrl, async (sql) => {
    const books: Book[] = []
    for (const { size, actor } of managed) {
      const [place] = await sql<Place[]>`
        select sort_name as value, id from contacts where domain_id = ${actor.domainId} and deleted_at is null
        order by sort_name, id offset ${Math.floor(size / 2)} limit 1`
      if (place) books.push({ size, actor, middle: writeCursor('name', place) })
    }
    return books
  })
}

/** Times one thing in every book in turn, so that what else the machine does meets all of them alike. */
async function compare(books: Book[], act: Act, runs: number, watch: Stopwatch): Promise<Map<Book, Taken[]>> {
  const times = new Map(books.map((book) => [book, [] as Taken[]]))
  for (let run = -5; run < runs; run += 1) {
    for (const book of books) {
      const taken = await watch.time(() => act(book, seededRandom(run + 1_000)))
      if (run >= 0) times.get(book)?.push(taken)
    }
  }
  return times
}

function tableOf(times: Map<Book, Taken[]>) {
  const rows = [...times].map(([{ size }, taken]) => ({
    size,
    all: timingOf(taken.map(({ all }) => all)),
    inDatabase: timingOf(taken.map(({ inDatabase }) => inDatabase)),
  }))
  const base = rows[0]?.all.p50 ?? NaN
  const rounded = (milliseconds: number) => Number(milliseconds.toFixed(2))
  return Object.fromEntries(
    rows.map(({ size, all, inDatabase }) => [
      size.toLocaleString('en'),
      {
        p50: rounded(all.p50),
        p95: rounded(all.p95),
        'ratio of p50': rounded(all.p50 / base),
        'in PostgreSQL p50': rounded(inDatabase.p50),
        'in PostgreSQL p95': rounded(inDatabase.p95),
      },
    ]),
  )
}

/** Times the list and its searches through the verbs, and PostgreSQL's part of it, at every size. */
export async function measureDatabase(options: DatabaseOptions): Promise<void> {
  const { superuserUrl, stop } = await startBenchDatabase({ ...memoryFlags(), ...STATEMENT_FLAGS })
  const watch = await startStopwatch(superuserUrl)
  try {
    const books = await makeBooks(options, superuserUrl)
    for (const [name, act] of Object.entries(actsOn(drawTerms(options.seed)))) {
      console.log(`\n${name}, ms`)
      console.table(tableOf(await compare(books, act, options.runs, watch)))
    }
  } finally {
    await watch.end()
    await stop()
  }
}
