import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { toContactRow } from '@/core/contacts/contact-row'
import type { KeptFields } from '@/core/contacts/row-record'
import { withConnection } from '@/db/testing/cluster'
import { generatedContacts } from './people'

/** What one filling process does: so many contacts into each of these domains. */
const fillOrder = z.object({
  url: z.string(),
  domains: z.array(z.object({ id: z.string(), count: z.number(), seed: z.number() })),
})

const CHUNK = 2_000
const COUNTRY = 'US'
const FIRST_CHANGE = Date.UTC(2025, 0, 1)
const BETWEEN_CHANGES_MS = 30_000

type Row = Record<string, unknown>

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

// Ids rise with time, as those of version 7 do.
function idOf(place: number): string {
  const time = place.toString(16).padStart(8, '0')
  const rest = randomBytes(8).toString('hex')
  return `0190${time.slice(0, 4)}-${time.slice(4)}-7000-8${rest.slice(0, 3)}-${rest.slice(3, 15)}`
}

/** The rows of a domain's contacts, by the names of their columns. */
export function* columns(domain: {
  id: string
  count: number
  seed: number
}): Generator<Row, void, undefined> {
  let made = 0
  for (const input of generatedContacts(domain.count, domain.seed)) {
    const at = new Date(FIRST_CHANGE + made * BETWEEN_CHANGES_MS).toISOString()
    const id = idOf(made)
    const kept: KeptFields = { externalId: '', extras: [] }
    const row = { ...toContactRow(input, { country: COUNTRY }), ...kept, domainId: domain.id, id, version: 1 }
    const access = { ownerSince: 1, sharedSince: 1, sharedByName: '' }
    const changed = { createdAt: at, updatedAt: at, updatedByName: 'Office Manager', deletedByName: '' }
    yield Object.fromEntries(
      Object.entries({ ...row, ...access, ...changed }).map(([name, value]) => [snake(name), value]),
    )
    made += 1
  }
}

async function fill({ url, domains }: z.infer<typeof fillOrder>): Promise<void> {
  await withConnection(url, async (sql) => {
    const insert = (rows: object[]) =>
      sql`insert into contacts select * from json_populate_recordset(null::contacts, ${JSON.stringify(rows)}::text::json)`
    for (const domain of domains) {
      let rows: object[] = []
      for (const row of columns(domain)) {
        if (rows.push(row) < CHUNK) continue
        await insert(rows)
        rows = []
      }
      if (rows.length > 0) await insert(rows)
    }
  })
}

const order = process.env.COMMONBOOK_FILL
if (order) await fill(fillOrder.parse(JSON.parse(order)))
