import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { createContact, type NewAccess } from '@/core/contacts/create'
import { listContacts } from '@/core/contacts/list'
import { purgeDeletedContacts } from '@/core/contacts/purge'
import { contactDraft } from '@/core/testing/contacts'
import { activityOf } from '@/core/testing/signed-in'
import { createDomain, createUser, workingIn } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { deactivateUser } from './deactivate'
import { getUser } from './get'
import { leavingOf } from './leaving'
import { reactivateUser } from './reactivate'

const urls = testDatabase()

async function office(settings: Parameters<typeof createDomain>[0] = {}) {
  const domain = await createDomain(settings)
  const [manager, ana, luis] = [
    await createUser(domain, 'office-manager'),
    await createUser(domain, 'basic-user'),
    await createUser(domain, 'basic-user'),
  ]
  await own(ana, 'Given', [{ userId: luis.userId, canEdit: false }])
  await own(ana, 'Private')
  return { manager, ana, luis }
}

async function own(actor: Actor, lastName: string, access: NewAccess = []): Promise<void> {
  await createContact(actor, contactDraft({ lastName }), { access })
}

const names = async (actor: Actor) => (await listContacts(actor)).rows.map((row) => row.name)

async function daysLater(domainId: string, days: number): Promise<number> {
  await withConnection(urls.superuserUrl, async (sql) => {
    await sql`update contacts set sealed_at = sealed_at - ${days} * interval '1 day' where domain_id = ${domainId}`
  })
  await purgeDeletedContacts()
  return withConnection(urls.superuserUrl, async (sql) => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from contacts where domain_id = ${domainId}`
    return row?.count ?? 0
  })
}

describe('somebody who leaves', () => {
  it('leaves numbers for whoever may deactivate them, and for nobody else', async () => {
    const { manager, ana, luis } = await office()
    expect(await leavingOf(manager, ana.userId)).toEqual({ shared: 1, private: 1 })
    expect(await leavingOf(manager, luis.userId)).toEqual({ shared: 0, private: 0 })
    await expect(leavingOf(luis, ana.userId)).rejects.toMatchObject({ code: 'forbidden' })
    const above = await createUser(manager.domain, 'super-user')
    await expect(leavingOf(manager, above.userId)).rejects.toMatchObject({ code: 'forbidden' })
    const elsewhere = await createUser(await createDomain(), 'office-manager')
    await expect(leavingOf(elsewhere, ana.userId)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('hands over what others have, who go on having it; what nobody else has is seen by nobody', async () => {
    const { manager, ana, luis } = await office()
    await deactivateUser(manager, ana.userId)
    expect(await names(manager)).toEqual(['Given'])
    expect(await names(luis)).toEqual(['Given'])
    expect(await names(ana)).toEqual([])
  })

  it('hands over to whom the manager names, also to one who had it as a member', async () => {
    const { manager, ana, luis } = await office()
    await deactivateUser(manager, ana.userId, { successorId: luis.userId })
    expect((await listContacts(luis, { book: 'mine' })).rows.map((row) => row.name)).toEqual(['Given'])
    expect(await names(manager)).toEqual([])
    const seen = await createUser(manager.domain, 'no-portal')
    for (const successorId of [ana.userId, seen.userId, luis.userId, 'nobody']) {
      const nobody = deactivateUser(manager, luis.userId, { successorId })
      await expect(nobody).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it('hands over all of it where personal contacts belong to the company', async () => {
    const { manager, ana } = await office({ companyOwned: true })
    await deactivateUser(manager, ana.userId)
    expect(await names(manager)).toEqual(['Given', 'Private'])
  })

  it('leaves once, however often it is said of the version that was seen', async () => {
    const { manager, ana } = await office()
    const { version } = await getUser(manager, ana.userId)
    await deactivateUser(manager, ana.userId, { version })
    await deactivateUser(manager, ana.userId, { version })
    const told = (await activityOf(manager.domainId)).filter(({ kind }) => kind === 'user.deactivated')
    expect(told).toHaveLength(1)
  })

  it('has gone to one successor only: whoever named another one at the same time is told', async () => {
    const { manager, ana, luis } = await office()
    const other = await createUser(manager.domain, 'office-manager')
    const version = 1
    await deactivateUser(manager, ana.userId, { version, successorId: luis.userId })
    await expect(deactivateUser(other, ana.userId, { version })).rejects.toMatchObject({ code: 'conflict' })
    await deactivateUser(other, ana.userId, { version, successorId: luis.userId })
    expect((await listContacts(luis, { book: 'mine' })).rows.map((row) => row.name)).toEqual(['Given'])
  })

  it('has all of it again after coming back in time', async () => {
    const { manager, ana, luis } = await office()
    await deactivateUser(manager, ana.userId)
    expect(await daysLater(manager.domainId, 29)).toBe(2)
    await reactivateUser(manager, ana.userId)
    expect(await names(ana)).toEqual(['Given', 'Private'])
    expect((await listContacts(ana, { book: 'mine' })).rows).toHaveLength(2)
    expect(await names(manager)).toEqual([])
    expect(await names(luis)).toEqual(['Given'])
  })

  it('has what nobody else had erased after the delay of the domain', async () => {
    const { manager, ana, luis } = await office()
    await deactivateUser(manager, ana.userId)
    expect(await daysLater(manager.domainId, 31)).toBe(1)
    expect(await names(luis)).toEqual(['Given'])
  })

  it('leaves nothing over: what they add in that moment is refused', async () => {
    const { manager, ana } = await office()
    await deactivateUser(manager, ana.userId)
    await expect(own(ana, 'Late')).rejects.toMatchObject({ code: 'forbidden' })
    await reactivateUser(manager, ana.userId)
    expect(await names(ana)).toEqual(['Given', 'Private'])
  })

  it('leaves all as it is when nobody of the domain takes over', async () => {
    const { ana, luis } = await office()
    const other = workingIn(await createUser(await createDomain(), 'super-user'), ana.domain)
    await deactivateUser(other, ana.userId)
    expect(await names(luis)).toEqual(['Given'])
  })
})
