import { sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { contacts } from '@/db/schema/contacts'
import { imports } from '@/db/schema/imports'

/**
 * Under which `updated_at` an import into the domain writes just now, null when none does. Nobody sees these rows before
 * it ends, and looking at each of 100,000 takes longer than the rest of a list: whoever goes through contacts in the
 * order of `updated_at` leaves them out by this. Nothing but time depends on it.
 */
function importingSince(actor: Actor, otherwise = sql`null`): SQL {
  return sql`(select coalesce(max(${imports.writingSince}), ${otherwise}) from ${imports}
    where ${ownDomain(imports, actor)} and ${imports.writingSince} is not null)`
}

/** Contacts written to before the import that runs just now began; all, when none does. */
export function beforeImport(actor: Actor): SQL {
  return sql`${contacts.updatedAt} < ${importingSince(actor, sql`'infinity'`)}`
}

/** Contacts written to by others since the import that runs just now began; none, when none does. */
export function sinceImport(actor: Actor): SQL {
  return sql`${contacts.updatedAt} > ${importingSince(actor)}`
}

/** When the import that runs just now began, as PostgreSQL writes a time; null when none does. */
export async function readImportingSince(tx: Tx, actor: Actor): Promise<string | null> {
  const [row] = await tx
    .select({ since: sql<string | null>`${importingSince(actor)}::text` })
    .from(sql`(values (1)) as one`)
    .prepare('importing-since')
    .execute()
  return row?.since ?? null
}
