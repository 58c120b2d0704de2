import { and, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { FileError } from '@/core/contacts/formats/file-record'
import { errorCode } from '@/core/errors'
import type { ImportStatus } from '@/core/imports/import'
import { rehearseImport } from '@/core/imports/rehearse'
import type { ImportJobKind } from '@/core/jobs/job'
import { imports } from '@/db/schema/imports'
import { judgeAgain } from './judge-again'
import { BookChangedError } from './judge-if-changed'
import { performImport } from './perform'
import { CancelledError } from './progress'

type End = { status: ImportStatus; error: string | null; errorParams?: Record<string, string | number> }

/** Where an import is after its work ended otherwise than it should; null for what is to be tried again. */
function endOf(kind: ImportJobKind, error: unknown): End | null {
  const before = kind === 'run-import' ? 'rehearsed' : 'columns'
  if (error instanceof CancelledError) return { status: before, error: null }
  if (error instanceof BookChangedError) return { status: 'rehearsed', error: 'book-changed' }
  if (error instanceof FileError) {
    // Another encoding may do; the person chooses it.
    const status = error.key === 'wrong-encoding' ? 'columns' : 'failed'
    return { status, error: error.key, errorParams: error.params }
  }
  const code = errorCode(error)
  // Who no longer may does not see it either; who may again goes on where they were.
  if (code === 'forbidden' || code === 'not-found') return { status: before, error: 'forbidden' }
  return code === 'unavailable' ? null : { status: 'failed', error: code ?? 'unexpected' }
}

/**
 * Rehearses an import or brings it into its book, and writes down where it is then; `asker` gives who wants it with the
 * rights of that moment. What nobody foresaw is thrown on after that; so is the database being away, after which the
 * work is to be done again.
 */
export async function doImport(
  kind: ImportJobKind,
  actor: Actor,
  id: string,
  asker?: () => Promise<Actor | null>,
): Promise<void> {
  try {
    if (kind === 'rehearse-import') await rehearseImport(actor, id)
    else await performImport(actor, id, { asSeen: true, ...(asker && { asker }) })
  } catch (error) {
    const end = endOf(kind, error)
    if (!end) throw error
    if (error instanceof BookChangedError) await judgeAgain(actor, id)
    await inDomain(actor, (tx) =>
      tx
        .update(imports)
        .set({ ...end, errorParams: end.errorParams ?? {}, writingSince: null })
        .where(
          and(
            ownDomain(imports, actor),
            eq(imports.id, id),
            eq(imports.status, kind === 'run-import' ? 'importing' : 'rehearsing'),
          ),
        ),
    )
    if (end.error === 'unexpected') throw error
  }
}
