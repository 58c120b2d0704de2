import { and, desc, lt } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { isId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { visibleImports } from '@/core/access/visible'
import { imports } from '@/db/schema/imports'
import { countsOf } from './counts-of'
import type { Import } from './get'
import { waitingImports } from './waiting'

/** What the list of imports says of one. */
export type ImportSummary = Pick<
  Import,
  | 'id'
  | 'target'
  | 'status'
  | 'fileName'
  | 'fileSize'
  | 'fileKept'
  | 'counts'
  | 'results'
  | 'queued'
  | 'actorName'
  | 'createdAt'
  | 'finishedAt'
  | 'error'
>

const PAGE_SIZE = 50

/** The imports that the actor sees, the latest first, at most 50 beyond one. */
export async function listImports(
  actor: Actor,
  { after }: { after?: string | undefined } = {},
): Promise<{ rows: ImportSummary[]; next: string | null }> {
  return inDomain(actor, async (tx) => {
    const found = await tx
      .select()
      .from(imports)
      .where(and(visibleImports(actor), after && isId(after) ? lt(imports.id, after) : undefined))
      .orderBy(desc(imports.id))
      .limit(PAGE_SIZE + 1)
    const waiting = await waitingImports(tx, actor)
    const rows = found.slice(0, PAGE_SIZE)
    return {
      rows: rows.map((row) => ({
        id: row.id,
        target: row.target,
        status: row.status,
        fileName: row.fileName,
        fileSize: row.fileSize,
        fileKept: row.fileKept,
        ...countsOf(row),
        queued: waiting.has(row.id),
        actorName: row.actorName,
        createdAt: row.createdAt,
        finishedAt: row.finishedAt,
        error: row.error,
      })),
      next: found.length > PAGE_SIZE ? (rows.at(-1)?.id ?? null) : null,
    }
  })
}
