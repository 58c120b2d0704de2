import { sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among, idArray } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contactRevisions } from '@/db/schema/contact-revisions'

/** Gives contacts without a photo that of the first contact merged into them that has one. */
export async function takeOverPhotos(
  tx: Tx,
  actor: Actor,
  merges: readonly { keepId: string; otherIds: readonly string[] }[],
): Promise<void> {
  const pairs = merges.flatMap(({ keepId, otherIds }) => otherIds.map((otherId) => ({ keepId, otherId })))
  await tx.execute(sql`
    insert into ${contactPhotos} (domain_id, contact_id, type, data)
    select ${contactPhotos.domainId}, pair.keep_id, ${contactPhotos.type}, ${contactPhotos.data}
    from unnest(${idArray(pairs.map(({ keepId }) => keepId))}, ${idArray(pairs.map(({ otherId }) => otherId))})
      with ordinality as pair (keep_id, other_id, place)
    join ${contactPhotos} on ${contactPhotos.contactId} = pair.other_id
    where ${ownDomain(contactPhotos, actor)}
    order by pair.place
    on conflict do nothing`)
}

/** Takes back the photos that came to contacts with a batch: those as old as its writes. */
export async function takeBackPhotos(
  tx: Tx,
  actor: Actor,
  batchId: string,
  ids: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    delete from ${contactPhotos} using ${contactRevisions}
    where ${ownDomain(contactPhotos, actor)} and ${among(contactPhotos.contactId, ids)}
      and ${ownDomain(contactRevisions, actor)} and ${contactRevisions.batchId} = ${batchId}::uuid
      and ${contactRevisions.contactId} = ${contactPhotos.contactId}
      and ${contactRevisions.at} = ${contactPhotos.createdAt}`)
}
