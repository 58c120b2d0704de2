import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { createJob } from '@/core/jobs/create'
import type { ImportJobKind } from '@/core/jobs/job'
import type { ImportRow } from '@/core/imports/load'

/** Writes down what is to be done with an import. The door `import`, a command line, does it itself, at once. */
export async function enqueue(
  tx: Tx,
  actor: Actor,
  kind: ImportJobKind,
  row: Pick<ImportRow, 'id' | 'batchId'>,
): Promise<void> {
  if (actor.userId === null || actor.door === 'import') return
  await createJob(tx, actor, { kind, total: 0, params: { batchId: row.batchId ?? row.id, importId: row.id } })
}
