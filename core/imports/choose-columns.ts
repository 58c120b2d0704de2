import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import type { ColumnTarget } from '@/core/contacts/formats/columns/column-target'
import { groupColumns } from '@/core/contacts/formats/columns/group-columns'
import { ConflictError, InvalidError } from '@/core/errors'
import { wakeJobs } from '@/core/jobs/wake'
import { imports } from '@/db/schema/imports'
import { lockImport } from './load'
import { saveMapping } from './mappings'
import { reading, readingMark } from './reading'
import { enqueue } from './work/enqueue'

/**
 * Takes the columns of a table for what a person says they are, and begins the rehearsal. `saveAs` keeps that under a
 * name. Throws NotFoundError, ForbiddenError, ConflictError (also when the file is read otherwise than `readAs`), and
 * InvalidError when it does not say it of each column.
 */
export async function chooseColumns(
  actor: Actor,
  id: string,
  { targets, saveAs, readAs }: { targets: readonly ColumnTarget[]; saveAs?: string; readAs?: string },
): Promise<void> {
  await inDomain(actor, async (tx) => {
    const row = await lockImport(tx, actor, id, ['columns', 'rehearsed'])
    if (readAs !== undefined && readAs !== readingMark(row.reading)) throw new ConflictError(0)
    const read = reading.parse(row.reading)
    if (targets.length !== read.columns.length) {
      throw new InvalidError({ targets: [{ key: 'invalid-value' }] })
    }
    const grouped = groupColumns(targets)
    const columns = read.columns.map((column, index) => ({
      ...column,
      target: grouped[index] ?? column.target,
    }))
    const mapping = saveAs?.trim() ? await saveMapping(tx, actor, { ...read, columns }, saveAs) : read.mapping
    await tx
      .update(imports)
      .set({
        reading: { ...read, columns, mapping },
        status: 'rehearsing',
        error: null,
        errorParams: {},
        done: 0,
        total: 0,
        cancelled: false,
      })
      .where(and(ownDomain(imports, actor), eq(imports.id, id)))
    await enqueue(tx, actor, 'rehearse-import', row)
  })
  wakeJobs()
}
