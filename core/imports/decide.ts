import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { InvalidError } from '@/core/errors'
import { importRecords } from '@/db/schema/import-records'
import { imports } from '@/db/schema/imports'
import type { RecordAction, Verdict } from './import'
import { lockImport } from './load'
import { demandSeen, type Seen } from './rehearsal-mark'
import { ofImport } from './of-import'

const MOST = 1_000

/**
 * Decides what is done with some records, or with all of a verdict; gives with how many. What cannot be imported stays
 * refused, and only what is matched with something can update it. Throws NotFoundError, ForbiddenError, ConflictError
 * when it is not rehearsed any more or was anew since it was seen, InvalidError above 1,000 numbers.
 */
export async function decideImportRecords(
  actor: Actor,
  id: string,
  which: { numbers: readonly number[] } | { verdict: Verdict },
  action: RecordAction,
  seen: Seen = {},
): Promise<{ count: number }> {
  if ('numbers' in which && which.numbers.length > MOST) {
    throw new InvalidError({ numbers: [{ key: 'too-many', params: { max: MOST } }] })
  }
  return inDomain(actor, async (tx) => {
    const { planVersion } = await lockImport(tx, actor, id, ['rehearsed'])
    await demandSeen(tx, actor, id, seen)
    const chosen =
      'numbers' in which
        ? inArray(importRecords.number, which.numbers.filter(Number.isSafeInteger))
        : eq(importRecords.verdict, which.verdict)
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
        .set({ planVersion: planVersion + 1 })
        .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    }
    return { count: decided.length }
  })
}
