import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { inDomain } from '@/core/access/in-domain'
import { newId } from '@/core/access/id'
import { createDomain, createUser as member } from '@/core/testing/world'
import { activity } from '@/db/schema/activity'
import { database } from '@/db/client'
import { testDatabase } from '@/db/testing/test-database'
import type { ActivityKind } from './kinds'
import { type ActivityQuery, listActivity } from './list'

testDatabase()

let office: Actor & { userId: string }

async function happened(kind: ActivityKind, at: string, who: { id?: string; name: string; to?: string }) {
  await inDomain(office, (tx) =>
    tx.insert(activity).values({
      domainId: office.domainId,
      id: newId(),
      at: new Date(at),
      kind,
      actorUserId: who.id ?? null,
      actorName: who.name,
      subjectName: who.to ?? '',
      door: 'form',
      address: '192.0.2.1',
    }),
  )
}

beforeAll(async () => {
  const domain = { ...(await createDomain()), timeZone: 'Europe/Zurich' }
  office = await member(domain, 'office-manager')
  await happened('sign-in.succeeded', '2026-03-01T22:30:00Z', { id: office.userId, name: 'Olga Office' })
  await happened('sign-in.failed', '2026-03-01T23:30:00Z', { name: 'mallory', to: 'Olga Office' })
  await happened('contact.deleted', '2026-03-02T10:00:00Z', { name: 'Peter 100%', to: 'Ana' })
  await happened('user.updated', '2026-03-03T10:00:00Z', { name: 'Peter', to: 'Zoe' })
})

const kindsOf = async (query: Partial<ActivityQuery>) =>
  (await listActivity(office, { size: 50, ...query })).rows.map(({ kind }) => kind)

describe('the activity of a domain', () => {
  it('tells an office manager what happened, the latest first', async () => {
    expect(await kindsOf({})).toEqual([
      'user.updated',
      'contact.deleted',
      'sign-in.failed',
      'sign-in.succeeded',
    ])
  })

  it('is not for a site manager', async () => {
    const site = await member(office.domain, 'site-manager')
    await expect(listActivity(site, { size: 50 })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each<[Partial<ActivityQuery>, ActivityKind[]]>([
    [{ search: 'OLGA' }, ['sign-in.failed', 'sign-in.succeeded']],
    [{ search: '100%' }, ['contact.deleted']],
    [{ search: '%' }, ['contact.deleted']],
    [{ kind: 'user.updated' }, ['user.updated']],
    // Days are the domain's: half past eleven at night in UTC is the next day in Zürich.
    [{ from: '2026-03-02', to: '2026-03-02' }, ['contact.deleted', 'sign-in.failed']],
    [{ to: '2026-03-01' }, ['sign-in.succeeded']],
    [{ from: '2026-03-03' }, ['user.updated']],
    [{ from: '2026-02-31' }, ['user.updated', 'contact.deleted', 'sign-in.failed', 'sign-in.succeeded']],
    [{ search: 'peter', kind: 'contact.deleted' }, ['contact.deleted']],
  ])('%j finds %j', async (query, kinds) => {
    expect(await kindsOf(query)).toEqual(kinds)
  })

  it('of one person is what they did', async () => {
    expect(await kindsOf({ person: office.userId })).toEqual(['sign-in.succeeded'])
  })

  it('is paged in both directions', async () => {
    const first = await listActivity(office, { size: 3 })
    const second = await listActivity(office, { size: 3, after: first.next ?? '' })
    expect(second.rows.map(({ kind }) => kind)).toEqual(['sign-in.succeeded'])
    expect([second.from, second.next]).toEqual([4, null])
    const back = await listActivity(office, { size: 3, before: second.previous ?? '' })
    expect(back.rows).toEqual(first.rows)
    expect(back.previous).toBeNull()
  })

  it('can be added to by the application, never changed or removed', async () => {
    const denied = { cause: { code: '42501' } }
    await expect(database().update(activity).set({ actorName: 'x' })).rejects.toMatchObject(denied)
    await expect(database().delete(activity)).rejects.toMatchObject(denied)
  })
})
