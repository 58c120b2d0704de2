import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/core/access/actor'
import { among } from '@/core/access/among'
import type { Tx } from '@/core/access/in-domain'
import { seatOf } from '@/core/access/seat'
import { visibleContacts, visibleCoworkers } from '@/core/access/visible'
import { displayName } from '@/core/contacts/contact-name'
import { userName } from '@/core/users/user-name'
import { contacts } from '@/db/schema/contacts'
import { departments } from '@/db/schema/departments'
import { users } from '@/db/schema/users'
import type { Entry } from './entry'

const MOST_OF_NOTES = 500

/** Those of the contacts that the actor sees, in the order of the ids. */
export async function contactEntries(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Entry[]> {
  if (ids.length === 0) return []
  const star = sql<boolean>`exists (select 1 from favorites f where f.domain_id = ${actor.domainId}::uuid
    and f.user_id = ${seatOf(actor)}::uuid and f.contact_id = ${contacts.id})`
  const rows = await tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      middleName: contacts.middleName,
      lastName: contacts.lastName,
      prefix: contacts.prefix,
      suffix: contacts.suffix,
      nickname: contacts.nickname,
      company: contacts.company,
      title: contacts.title,
      department: contacts.department,
      phones: contacts.phones,
      emails: contacts.emails,
      tags: contacts.tags,
      notes: sql<string>`left(${contacts.notes}, ${MOST_OF_NOTES})`,
      favorite: star,
      ownerId: contacts.ownerId,
    })
    .from(contacts)
    .where(and(visibleContacts(actor), among(contacts.id, ids)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { company, title, department, phones, tags, notes, favorite } = row
    return {
      kind: 'contact' as const,
      id,
      name: displayName(row),
      ...{ company, title, department, phones, tags, notes, favorite },
      emails: row.emails.map((email) => email.value),
      personal: row.ownerId !== null,
    }
  })
}

/** Coworkers of the directory that meet a condition, by name. */
export async function coworkerEntries(
  tx: Tx,
  actor: Actor,
  condition: SQL | undefined,
  most: number,
): Promise<Entry[]> {
  const rows = await tx
    .select({
      id: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      extension: users.extension,
      email: users.email,
      department: departments.name,
    })
    .from(users)
    .leftJoin(
      departments,
      and(eq(departments.domainId, users.domainId), eq(departments.id, users.departmentId)),
    )
    .where(and(visibleCoworkers(actor), condition))
    .orderBy(asc(users.sortName), asc(users.id))
    .limit(most)
  return rows.map(({ id, extension, email, department, ...named }) => ({
    kind: 'coworker' as const,
    id,
    name: userName(named),
    company: '',
    title: '',
    department: department ?? '',
    phones: extension ? [{ label: 'work', value: extension }] : [],
    emails: email ? [email] : [],
    tags: [],
    notes: '',
    favorite: false,
    personal: false,
  }))
}
