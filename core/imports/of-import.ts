import { and, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { ownDomain } from '@/core/access/own-domain'
import { importRecords } from '@/db/schema/import-records'

/** The records of an import of the actor's domain. */
export function ofImport(actor: Pick<Actor, 'domainId'>, importId: string): SQL | undefined {
  return and(ownDomain(importRecords, actor), eq(importRecords.importId, importId))
}
