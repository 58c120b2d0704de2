import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { addContacts } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { testDatabase } from '@/db/testing/test-database'
import { deleteContacts } from './delete'
import { listDeleted } from './deleted'
import { listContacts } from './list'
import { purgeDeletedContacts } from './purge'

testDatabase()

async function age(actor: Actor, id: string, days: number): Promise<void> {
  await inDomain(actor, (tx) =>
    tx.execute(sql`update contacts set deleted_at = now() - ${days} * interval '1 day' where id = ${id}`),
  )
}

describe('retention', () => {
  it('removes what was deleted longer ago than the domain keeps it, with its history, and nothing else', async () => {
    const manager = await createUser(await createDomain(), 'office-manager')
    const patient = await createUser(await createDomain(), 'office-manager')
    const [old, young] = await addContacts(manager, ['Old', 'Young', 'Alive'])
    const [theirs] = await addContacts(patient, ['Theirs'])
    await deleteContacts(manager, [old!, young!])
    await deleteContacts(patient, [theirs!])
    await age(manager, old!, 30.1)
    await age(manager, young!, 29.9)
    await age(patient, theirs!, 30.1)
    await inDomain(patient, (tx) =>
      tx.execute(sql`update domains set trash_days = 90 where id = ${patient.domainId}`),
    )
    expect(await purgeDeletedContacts()).toBe(1)
    expect((await listDeleted(manager)).rows.map((row) => row.name)).toEqual(['Young'])
    expect((await listContacts(manager)).rows.map((row) => row.name)).toEqual(['Alive'])
    expect((await listDeleted(patient)).rows.map((row) => row.name)).toEqual(['Theirs'])
    const left = await inDomain(manager, (tx) =>
      tx.execute(sql`select count(*)::int as count from contact_revisions where contact_id = ${old}`),
    )
    expect(left).toEqual([{ count: 0 }])
    expect(await purgeDeletedContacts()).toBe(0)
  })
})
