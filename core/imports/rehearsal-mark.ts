import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ConflictError } from '@/core/errors'
import { importRecords } from '@/db/schema/import-records'
import type { ImportRow } from './load'
import { ofImport } from './of-import'

/** What a person saw when they decided: the rehearsal of `rehearsalMark`; absent when it does not matter. */
export type Seen = { rehearsal?: string | undefined }

/** Tells one rehearsal of an import from the next, whose records have the same numbers and may be others; `''` before one. */
export async function rehearsalMark(tx: Tx, actor: Actor, importId: string): Promise<string> {
  const [first] = await tx
    .select({ mark: importRecords.contactId })
    .from(importRecords)
    .where(and(ofImport(actor, importId), eq(importRecords.number, 1)))
  return first?.mark ?? ''
}

/** Throws ConflictError when the file was rehearsed again since, such as from another tab. */
export async function demandSeen(tx: Tx, actor: Actor, importId: string, { rehearsal }: Seen): Promise<void> {
  if (rehearsal !== undefined && rehearsal !== (await rehearsalMark(tx, actor, importId))) {
    throw new ConflictError(0)
  }
}

/** Throws ConflictError when something else would be done by now than in the `planVersion` that a person saw. */
export function demandPlan(row: Pick<ImportRow, 'planVersion'>, plan: number | undefined): void {
  if (plan !== undefined && plan !== row.planVersion) throw new ConflictError(0)
}
