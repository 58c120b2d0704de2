import { and, asc, isNull, sql, type SQL } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import { inDomain, type Tx } from '@/core/access/in-domain'
import { ownDomain } from '@/core/access/own-domain'
import { exportableContacts } from '@/core/access/visible'
import { contactPhotos } from '@/db/schema/contact-photos'
import { contacts } from '@/db/schema/contacts'
import { fieldColumns, fieldsOf } from '../contact-fields'
import type { Place } from '../cursor'
import { findCandidates, isAllShared, type Condition } from '../find-candidates'
import type { FilePhoto } from '../formats/file-record'
import type { VCardContact } from '../formats/vcard/from-contact/write-vcard'

/** Which contacts: those with these ids, or those that meet a condition. */
export type Selection =
  { ids: readonly string[]; condition?: undefined } | { ids?: undefined; condition: Condition }

type Reading = { selection: Selection; size: number; photos: boolean }

const columns = {
  ...fieldColumns,
  id: contacts.id,
  externalId: contacts.externalId,
  extras: contacts.extras,
  sortName: contacts.sortName,
}

function beyond(from: Place | null): SQL | undefined {
  return from ? sql`(${contacts.sortName}, ${contacts.id}) > (${from.value}, ${from.id}::uuid)` : undefined
}

async function readRows(tx: Tx, actor: Actor, { selection, size }: Reading, from: Place | null) {
  const { ids, condition } = selection
  const order = { sort: 'name', descending: false, from, most: size } as const
  const isDirect = condition !== undefined && isAllShared(condition)
  const chosen = condition && !isDirect ? await findCandidates(tx, actor, condition, order) : ids
  const rows = await tx
    .select(columns)
    .from(contacts)
    .where(
      and(
        exportableContacts(actor),
        isDirect ? isNull(contacts.ownerId) : undefined,
        beyond(from),
        chosen && among(contacts.id, chosen),
      ),
    )
    .orderBy(asc(contacts.sortName), asc(contacts.id))
    .limit(size)
  return { rows, isLast: (condition && !isDirect ? (chosen ?? []) : rows).length < size }
}

async function readPhotos(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, FilePhoto>> {
  const { contactId, type, data } = contactPhotos
  const rows = await tx
    .select({ contactId, type, data })
    .from(contactPhotos)
    .where(and(ownDomain(contactPhotos, actor), among(contactId, ids)))
  return new Map(rows.map(({ contactId: id, ...photo }) => [id, photo]))
}

/**
 * The contacts of a selection that the actor sees, in the order of the list, `size` at a time: each page is read when
 * it is asked for, in a short transaction of its own. Their `externalId` is never empty: where no other program gave
 * one, it is the contact's id as a URN (RFC 9562 section 4).
 */
export async function* contactPages(actor: Actor, reading: Reading): AsyncGenerator<VCardContact[]> {
  let from: Place | null = null
  for (;;) {
    const page = await inDomain(actor, async (tx) => {
      const read = await readRows(tx, actor, reading, from)
      const ids = read.rows.map(({ id }) => id)
      return {
        ...read,
        photos: reading.photos ? await readPhotos(tx, actor, ids) : new Map<string, FilePhoto>(),
      }
    })
    const last = page.rows.at(-1)
    if (!last) return
    yield page.rows.map((row) => ({
      ...fieldsOf(row),
      externalId: row.externalId || `urn:uuid:${row.id}`,
      extras: row.extras,
      photo: page.photos.get(row.id) ?? null,
    }))
    if (page.isLast) return
    from = { value: last.sortName, id: last.id }
  }
}
