import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { listActivity } from '@/core/activity/list'
import { createDomain as world, createUser as member, workingIn } from '@/core/testing/world'
import { getUser } from '@/core/users/get'
import { updateUser } from '@/core/users/update'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { resellerDomains } from '@/db/schema/reseller-domains'
import { testDatabase } from '@/db/testing/test-database'
import { assignReseller, unassignReseller } from './assign'
import { configureDomain } from './configure'
import { createDomain } from './create'
import { type DomainSettings, domainSettings, newDomain } from './domain'
import { getDomain, getOwnDomain } from './get'
import { listDomains } from './list'
import { renameDomain } from './rename'
import { listResellers } from './resellers'
import { resumeDomain } from './resume'
import { suspendDomain } from './suspend'

testDatabase()

const wanted = () => ({
  name: `n${newId().slice(-8)}.example`,
  title: 'New company',
  defaultCountry: 'FR',
  language: 'fr' as const,
  timeZone: 'Europe/Paris',
  officeManager: { firstName: 'Ana', lastName: 'First', email: `ana.${newId().slice(-8)}@new.example` },
})

const namesOf = async (actor: Actor, search?: string) =>
  (await listDomains(actor, { size: 100, search })).rows.map((domain) => domain.name)

describe('making a domain', () => {
  it('is done by a reseller, to whom it is assigned, with its first office manager invited', async () => {
    const reseller = await member(await world(), 'reseller')
    const input = wanted()
    const made = await createDomain(reseller, input)
    expect(await namesOf(reseller)).toEqual([reseller.domain.name, input.name].sort())
    const there = workingIn(reseller, { ...reseller.domain, id: made.id })
    expect(await getUser(there, made.officeManager?.id ?? '')).toMatchObject({
      email: input.officeManager.email,
      scope: 'office-manager',
      status: 'invited',
    })
    expect(made.officeManager?.link.url).toMatch(/\/link\//)
    const told = (await listActivity(there, { size: 10 })).rows.map((entry) => entry.kind)
    expect(told).toEqual(expect.arrayContaining(['domain.created', 'user.created']))
  })

  it('refuses a name that is taken', async () => {
    const operator = await member(await world(), 'super-user')
    await expect(createDomain(operator, { ...wanted(), name: operator.domain.name })).rejects.toMatchObject({
      fields: { name: [{ key: 'domain-taken' }] },
    })
  })

  it('is not for an office manager', async () => {
    const office = await member(await world(), 'office-manager')
    await expect(createDomain(office, wanted())).rejects.toMatchObject({ code: 'forbidden' })
  })

  it.each([
    ['acme', 'invalid-domain'],
    ['-acme.example', 'invalid-domain'],
    ['acme..example', 'invalid-domain'],
    ['a b.example', 'invalid-domain'],
  ])('refuses the name %j', (name, message) => {
    const { officeManager, ...rest } = wanted()
    const parsed = newDomain.safeParse({ ...rest, ...officeManager, name })
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})

describe('the list of domains', () => {
  it('has the home and the assigned ones for a reseller, all for a super user', async () => {
    const home = await world()
    const assigned = await world()
    const other = await world()
    const reseller = await member(home, 'reseller')
    await database()
      .insert(resellerDomains)
      .values({ homeDomainId: home.id, userId: reseller.userId, domainId: assigned.id })
    await member(assigned, 'basic-user')
    const { rows, total } = await listDomains(reseller, { size: 25 })
    expect(rows.map(({ name, users }) => [name, users])).toEqual(
      [
        [home.name, 1],
        [assigned.name, 1],
      ].sort(),
    )
    expect(total).toBe(2)
    expect(await namesOf(await member(home, 'super-user'))).toEqual(
      expect.arrayContaining([home.name, assigned.name, other.name]),
    )
    expect(await namesOf(reseller, assigned.name.slice(1, 9).toUpperCase())).toEqual([assigned.name])
    expect(await namesOf(reseller, '%')).toEqual([])
  })

  it('is not for an office manager', async () => {
    const office = await member(await world(), 'office-manager')
    await expect(listDomains(office, { size: 25 })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('changing a domain', () => {
  it('is done by a reseller within reach only', async () => {
    const reseller = await member(await world(), 'reseller')
    const own = await createDomain(reseller, wanted())
    const stranger = await world()
    const name = `r${newId().slice(-8)}.example`
    await renameDomain(reseller, own.id, { name, title: 'Renamed' }, { version: 1 })
    expect(await getDomain(reseller, own.id)).toMatchObject({ name, title: 'Renamed', version: 2 })
    const missing = { code: 'not-found' }
    for (const id of [stranger.id, newId(), 'x']) {
      await expect(renameDomain(reseller, id, { name, title: 'X' })).rejects.toMatchObject(missing)
      await expect(suspendDomain(reseller, id)).rejects.toMatchObject(missing)
      await expect(resumeDomain(reseller, id)).rejects.toMatchObject(missing)
    }
  })

  it('is not for an office manager, not even the own one’s name', async () => {
    const office = await member(await world(), 'office-manager')
    const forbidden = { code: 'forbidden' }
    const names = { name: 'x.example', title: 'X' }
    await expect(renameDomain(office, office.domainId, names)).rejects.toMatchObject(forbidden)
    await expect(suspendDomain(office, office.domainId)).rejects.toMatchObject(forbidden)
    await expect(resumeDomain(office, office.domainId)).rejects.toMatchObject(forbidden)
  })

  it('tells when somebody else renamed it meanwhile, and when the name is taken', async () => {
    const operator = await member(await world(), 'super-user')
    const { id, name } = await world()
    await renameDomain(operator, id, { name, title: 'First' }, { version: 1 })
    const stale = renameDomain(operator, id, { name, title: 'Second' }, { version: 1 })
    await expect(stale).rejects.toMatchObject({ code: 'conflict', version: 2 })
    const taken = renameDomain(operator, id, { name: operator.domain.name, title: 'X' }, { version: 2 })
    await expect(taken).rejects.toMatchObject({ fields: { name: [{ key: 'domain-taken' }] } })
  })

  it('suspends and resumes another domain, never the one at home', async () => {
    const operator = await member(await world(), 'super-user')
    const other = await world()
    await suspendDomain(workingIn(operator, other), other.id)
    expect(await getDomain(operator, other.id)).toMatchObject({ status: 'suspended' })
    await resumeDomain(operator, other.id)
    expect(await getDomain(operator, other.id)).toMatchObject({ status: 'active' })
    const told = (await listActivity(workingIn(operator, other), { size: 10 })).rows.map(({ kind }) => kind)
    expect(told).toEqual(['domain.resumed', 'domain.suspended'])
    await expect(suspendDomain(workingIn(operator, other), operator.homeDomainId)).rejects.toMatchObject({
      reason: 'own-home-domain',
    })
  })
})

describe('assigning a reseller', () => {
  it('is done by a super user, once however often', async () => {
    const operator = await member(await world(), 'super-user')
    const reseller = await member(await world(), 'reseller', { firstName: 'Rita', lastName: 'Resell' })
    const domain = await world()
    const key = { homeDomainId: reseller.homeDomainId, userId: reseller.userId }
    await assignReseller(operator, domain.id, key)
    await assignReseller(operator, domain.id, key)
    const listed = async () =>
      (await listResellers(operator, domain.id)).find((one) => one.userId === reseller.userId)
    expect(await listed()).toMatchObject({ name: 'Rita Resell', assigned: true, active: true })
    expect(await namesOf(reseller)).toContain(domain.name)
    await unassignReseller(operator, domain.id, key)
    expect(await listed()).toMatchObject({ assigned: false })
    expect(await namesOf(reseller)).not.toContain(domain.name)
    const told = (await listActivity(workingIn(operator, domain), { size: 10 })).rows.map(({ kind }) => kind)
    expect(told).toEqual(['domain.unassigned', 'domain.assigned'])
  })

  it('is not for a reseller, nor of somebody who is none', async () => {
    const domain = await world()
    const reseller = await member(domain, 'reseller')
    const key = { homeDomainId: domain.id, userId: reseller.userId }
    await expect(assignReseller(reseller, domain.id, key)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(unassignReseller(reseller, domain.id, key)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listResellers(reseller, domain.id)).rejects.toMatchObject({ code: 'forbidden' })
    const operator = await member(domain, 'super-user')
    const office = await member(domain, 'office-manager')
    const none = { homeDomainId: domain.id, userId: office.userId }
    await expect(assignReseller(operator, domain.id, none)).rejects.toMatchObject({
      reason: 'not-a-reseller',
    })
    await expect(assignReseller(operator, newId(), key)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the settings of a domain', () => {
  const settings: DomainSettings = {
    title: 'Acme',
    defaultCountry: 'CH',
    language: 'fr',
    timeZone: 'Europe/Zurich',
    maintainScope: 'call-center-supervisor',
    openExport: true,
    openSharing: true,
    openEditing: true,
    companyOwned: true,
    sealDays: 60,
    trashDays: 90,
    callLink: 'sip:{e164}@pbx.example',
  }

  it('are an office manager’s, and the activity names what changed', async () => {
    const office = await member(await world(), 'office-manager')
    expect(await configureDomain(office, settings, { version: 1 })).toBe(2)
    expect(await getOwnDomain(office)).toMatchObject({ ...settings, version: 2 })
    const [entry] = (await listActivity(office, { size: 1 })).rows
    expect(entry).toMatchObject({ kind: 'domain.updated' })
    expect(entry?.details.fields).toBe(Object.keys(settings).join(','))
    await expect(configureDomain(office, settings, { version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('are nobody else’s below', async () => {
    const site = await member(await world(), 'site-manager')
    await expect(configureDomain(site, settings, { version: 1 })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getOwnDomain(site)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('of another domain stay as they are', async () => {
    const office = await member(await world(), 'office-manager')
    const other = await world()
    await configureDomain(office, settings, { version: 1 })
    const [row] = await database().select().from(domains).where(eq(domains.id, other.id))
    expect(row).toMatchObject({ title: 'Test company', version: 1 })
  })

  it.each([
    [{ trashDays: '0' }, 'invalid-days'],
    [{ trashDays: '366' }, 'invalid-days'],
    [{ trashDays: '1.5' }, 'invalid-days'],
    [{ trashDays: 'x' }, 'invalid-days'],
    [{ timeZone: 'Mars/Olympus' }, 'invalid-time-zone'],
    [{ timeZone: '+02:00' }, 'invalid-time-zone'],
    [{ defaultCountry: 'XX' }, 'invalid-country'],
    [{ callLink: 'javascript:{e164}' }, 'invalid-call-link'],
    [{ callLink: 'sip:me@pbx.example' }, 'invalid-call-link'],
    [{ maintainScope: 'basic-user' }, 'invalid-value'],
    [{ openExport: 'perhaps' }, 'invalid-value'],
    [{ title: ' ' }, 'required'],
  ])('refuse %j', (change, message) => {
    const parsed = domainSettings.safeParse({
      ...settings,
      openExport: 'true',
      openSharing: 'true',
      openEditing: 'false',
      companyOwned: 'false',
      ...change,
    })
    expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})

describe('a user of scope reseller', () => {
  it('who is demoted reaches the assigned domains no more', async () => {
    const operator = await member(await world(), 'super-user')
    const reseller = await member(operator.domain, 'reseller')
    const { version, ...user } = await getUser(operator, reseller.userId)
    await updateUser(operator, reseller.userId, { ...user, scope: 'basic-user' }, { version })
    const found = await database().execute(
      sql`select 1 from find_resellers() where user_id = ${reseller.userId}`,
    )
    expect(found).toHaveLength(0)
  })
})
