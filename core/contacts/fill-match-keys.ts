import { and, eq, sql } from 'drizzle-orm'
import { among } from '@/core/access/among'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { database } from '@/db/client'
import { contacts } from '@/db/schema/contacts'
import { fieldColumns } from './contact-fields'
import { matchKeys } from './match-keys'

const AT_ONCE = 1_000
const without = eq(contacts.matchKeys, [])

/** Fills the keys of contacts of one domain, whoever else writes meanwhile; gives how many got them. */
async function fillIn(domainId: string, ids: readonly string[]): Promise<number> {
  const place = { domainId }
  return inDomain(place, async (tx) => {
    const rows = await tx
      .select({ ...fieldColumns, id: contacts.id, externalId: contacts.externalId })
      .from(contacts)
      .where(and(ownDomain(contacts, place), among(contacts.id, ids), without))
      .for('update')
    const wanted = rows.map((row) => ({ id: row.id, keys: matchKeys(row, row.externalId) }))
    await tx
      .update(contacts)
      .set({ matchKeys: sql`wanted.keys` })
      .from(sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted (id uuid, keys text[])`)
      .where(and(ownDomain(contacts, place), sql`${contacts.id} = wanted.id`))
    return rows.length
  })
}

/**
 * Gives their keys to the contacts that were written before there were any, in every domain, the deleted ones too:
 * what they say does not change, so they keep their version and get no revision. Gives how many got them.
 */
export async function fillMatchKeys(): Promise<number> {
  let filled = 0
  let part = 0
  do {
    const found = await database().execute<{ domain_id: string; id: string }>(
      sql`select domain_id, id from find_contacts_without_keys(${AT_ONCE})`,
    )
    part = 0
    for (const domainId of new Set(found.map((row) => row.domain_id))) {
      const ids = found.filter((row) => row.domain_id === domainId).map((row) => row.id)
      part += await fillIn(domainId, ids)
    }
    filled += part
  } while (part > 0)
  return filled
}
