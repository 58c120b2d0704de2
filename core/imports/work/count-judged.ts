import { and, sql } from 'drizzle-orm'
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

/** How many contacts of the book are in no record of the file. */
export async function countMissing(tx: Tx, actor: Actor, { id, target }: Judging): Promise<number> {
  const [book] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(contacts)
    .where(and(visibleContacts(actor), inBook(actor, target)))
  const [matched] = await tx
    .select({ count: sql<number>`count(distinct ${importRecords.matchId})::int` })
    .from(importRecords)
    .where(and(ofImport(actor, id), sql`${importRecords.matchLine} is null`))
  return Math.max(0, (book?.count ?? 0) - (matched?.count ?? 0))
}

/** What the records of an import come to, and how many contacts of the book are in none of them. */
export async function countJudged(
  tx: Tx,
  actor: Actor,
  judging: Judging,
): Promise<{ counts: VerdictCounts; missing: number }> {
  const counts = await countVerdicts(tx, actor, judging.id)
  return { counts, missing: await countMissing(tx, actor, judging) }
}
