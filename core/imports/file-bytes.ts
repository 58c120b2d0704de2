import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { importParts } from '@/db/schema/import-parts'

/** The bytes of an uploaded file, part by part, at most one of them in memory. The caller has seen the import. */
export async function* fileBytes(actor: Pick<Actor, 'domainId'>, importId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const [row] = await inDomain(actor, (tx) =>
      tx
        .select({ data: importParts.data })
        .from(importParts)
        .where(
          and(ownDomain(importParts, actor), eq(importParts.importId, importId), eq(importParts.part, part)),
        )
        .orderBy(asc(importParts.part)),
    )
    if (!row) return
    yield row.data
  }
}
