import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { inBook, visibleContacts } from '@/core/access/visible'
import { verdicts, type Verdict, type VerdictCounts } from '@/core/imports/import'
import { ofImport } from '@/core/imports/of-import'
import { contacts } from '@/db/schema/contacts'
import { importRecords } from '@/db/schema/import-records'
import type { Judging } from './judge-matches'

/** How many records of an import have each verdict. */
async function countVerdicts(tx: Tx, actor: Actor, id: string): Promise<VerdictCounts> {
  const rows = await tx
    .select({ verdict: importRecords.verdict, count: sql<number>`count(*)::int` })
    .from(importRecords)
    .where(ofImport(actor, id))
    .groupBy(importRecords.verdict)
  const of = (verdict: Verdict) => rows.find((row) => row.verdict === verdict)?.count ?? 0
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, of(verdict)])) as Record<
    Verdict,
    number
  >
  return { ...counts, read: rows.reduce((sum, row) => sum + row.count, 0) }
}

/** Contacts of the book: how many, and a number that tells them and their versions from others. */
type Missing = { missing: number; missingMark: number }

/** The contacts of the book that are in no record of the file. */
export async function missingOf(tx: Tx, actor: Actor, { id, target }: Judging): Promise<Missing> {
  const matched = tx
    .select({ id: importRecords.matchId })
    .from(importRecords)
    .where(and(ofImport(actor, id), isNotNull(importRecords.matchId), isNull(importRecords.matchLine)))
  const [row] = await tx
    .select({
      missing: sql<number>`count(*)::int`,
      missingMark: sql<number>`coalesce(bit_xor(hashtext(${contacts.id}::text || ' ' || ${contacts.version})), 0)::int`,
    })
    .from(contacts)
    // Not as a join: without statistics of the file that may read it once for each contact.
    .where(and(visibleContacts(actor), inBook(actor, target), sql`${contacts.id} not in (${matched})`))
  return row ?? { missing: 0, missingMark: 0 }
}

/** What the records of an import come to, and the contacts of the book that are in none of them. */
export async function countJudged(
  tx: Tx,
  actor: Actor,
  judging: Judging,
): Promise<{ counts: VerdictCounts; missing: Missing }> {
  const counts = await countVerdicts(tx, actor, judging.id)
  return { counts, missing: await missingOf(tx, actor, judging) }
}
