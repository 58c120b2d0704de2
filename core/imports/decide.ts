import { and, eq, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { ConflictError, InvalidError } from '@/core/errors'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import type { RecordAction, Verdict } from './import'
import { lockImport } from './load'
import { demandPlan, demandSeen, type Seen } from './rehearsal-mark'
import { ofImport } from './of-import'

const MOST = 1_000

/** Some records, of which a person saw the verdict `shown`, or all of a verdict. */
type Which = { numbers: readonly number[]; shown?: Verdict | undefined } | { verdict: Verdict }

/**
 * Decides what is done with some records, or with all of a verdict; gives with how many. What cannot be imported stays
 * refused, and only what is matched with something can update it. Throws NotFoundError, ForbiddenError, ConflictError
 * when it is not rehearsed any more or was anew since it was seen, when the verdict is not the one that was `shown` any
 * more or the plan not `plan` (see `runImport`), InvalidError above 1,000 numbers.
 */
export async function decideImportRecords(
  actor: Actor,
  id: string,
  which: Which,
  action: RecordAction,
  { plan, ...seen }: Seen & { plan?: number | undefined } = {},
): Promise<{ count: number }> {
  if ('numbers' in which && which.numbers.length > MOST) {
    throw new InvalidError({ numbers: [{ key: 'too-many', params: { max: MOST } }] })
  }
  return inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['rehearsed'])
    await demandSeen(tx, actor, id, seen)
    demandPlan(row, plan)
    const chosen =
      'numbers' in which
        ? inArray(importRecords.number, which.numbers.filter(Number.isSafeInteger))
        : eq(importRecords.verdict, which.verdict)
    if ('numbers' in which && which.shown) {
      await demandVerdict(tx, and(ofImport(actor, id), chosen), which.shown)
    }
    const fits = action === 'add' || action === 'skip' ? sql`true` : isNotNull(importRecords.matchId)
    const decided = await tx
      .update(importRecords)
      .set({ action, decided: 'yes' })
      .where(
        and(
          ofImport(actor, id),
          'numbers' in which && which.numbers.length === 0 ? sql`false` : chosen,
          isNotNull(importRecords.row),
          or(fits),
        ),
      )
      .returning({ number: importRecords.number })
    if (decided.length > 0) {
      await tx
        .update(imports)
        .set({ planVersion: row.planVersion + 1 })
        .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    }
    return { count: decided.length }
  })
}

/** Throws ConflictError when a record was judged otherwise since a person saw its verdict, such as after a correction. */
async function demandVerdict(tx: Tx, chosen: SQL | undefined, shown: Verdict): Promise<void> {
  const [other] = await tx
    .select({ number: importRecords.number })
    .from(importRecords)
    .where(and(chosen, ne(importRecords.verdict, shown)))
    .limit(1)
  if (other) throw new ConflictError(0)
}
