import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Actor } from '@/core/access/actor'
import { newId } from '@/core/access/id'
import { inDomain } from '@/core/access/in-domain'
import { tokenHash } from '@/core/access/token-hash'
import { createDomain, createSite, createUser as member, workingIn } from '@/core/testing/world'
import { createUnit } from '@/core/units/create'
import { database } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { identities } from '@/db/schema/identities'
import { sessions } from '@/db/schema/sessions'
import { users } from '@/db/schema/users'
import { testDatabase } from '@/db/testing/test-database'
import { createUser } from './create'
import { deactivateUser } from './deactivate'
import { getUser } from './get'
import { reactivateUser } from './reactivate'
import { updateUser } from './update'
import { type UserInput, userInput } from './user'

testDatabase()

const anna = (change: Partial<UserInput> = {}): UserInput => ({
  firstName: 'Anna',
  lastName: 'Meier',
  email: `anna.${newId().slice(-8)}@acme.example`,
  extension: '',
  departmentId: null,
  siteId: null,
  scope: 'basic-user',
  listed: true,
  ...change,
})

async function edit(actor: Actor, id: string, change: Partial<UserInput>): Promise<number> {
  const { version, ...user } = await getUser(actor, id)
  return updateUser(actor, id, { ...user, ...change }, { version })
}

async function kindsIn(actor: Actor, subjectId: string): Promise<string[]> {
  const rows = await inDomain(actor, (tx) =>
    tx
      .select({ kind: activity.kind })
      .from(activity)
      .where(and(eq(activity.domainId, actor.domainId), eq(activity.subjectId, subjectId)))
      .orderBy(activity.id),
  )
  return rows.map((row) => row.kind)
}

async function officeOf(domain = createDomain()) {
  return member(await domain, 'office-manager')
}

describe('adding a user', () => {
  it('is done by an office manager, and invites whoever signs in', async () => {
    const office = await officeOf()
    const id = await createUser(office, anna())
    expect(await getUser(office, id)).toMatchObject({ name: 'Anna Meier', status: 'invited', version: 1 })
    expect(await kindsIn(office, id)).toEqual(['user.created'])
  })

  it('needs no e-mail for somebody without the portal, who is active at once', async () => {
    const office = await officeOf()
    const id = await createUser(office, anna({ email: '', scope: 'no-portal', extension: '201' }))
    expect(await getUser(office, id)).toMatchObject({ status: 'active', hasSignIn: false })
  })

  it.each([
    'no-portal',
    'simple-user',
    'basic-user',
    'advanced-user',
    'call-center-agent',
    'call-center-supervisor',
  ] as const)('is not for a %s', async (scope) => {
    const low = await member(await createDomain(), scope)
    await expect(createUser(low, anna({ scope: 'no-portal' }))).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('grants no scope above one’s own', async () => {
    const domain = await createDomain()
    const office = await officeOf(Promise.resolve(domain))
    for (const scope of ['reseller', 'super-user'] as const) {
      await expect(createUser(office, anna({ scope }))).rejects.toMatchObject({ reason: 'scope-above-own' })
    }
    const reseller = await member(domain, 'reseller')
    await createUser(reseller, anna({ scope: 'reseller' }))
    await expect(createUser(reseller, anna({ scope: 'super-user' }))).rejects.toMatchObject({
      reason: 'scope-above-own',
    })
  })

  it('stays on a site manager’s own site', async () => {
    const domain = await createDomain()
    const siteId = await createSite(domain)
    const site = await member(domain, 'site-manager', { siteId })
    await createUser(site, anna({ siteId }))
    await expect(createUser(site, anna({ siteId: null }))).rejects.toMatchObject({ reason: 'other-site' })
    await expect(createUser(site, anna({ siteId: await createSite(domain) }))).rejects.toMatchObject({
      reason: 'other-site',
    })
  })

  it('refuses an e-mail or extension of another user of the domain', async () => {
    const office = await officeOf()
    const first = anna({ extension: '300' })
    await createUser(office, first)
    await expect(createUser(office, anna({ email: first.email }))).rejects.toMatchObject({
      fields: { email: [{ key: 'email-taken' }] },
    })
    await expect(createUser(office, anna({ extension: '300' }))).rejects.toMatchObject({
      fields: { extension: [{ key: 'extension-taken' }] },
    })
  })

  it('refuses a department of another domain', async () => {
    const elsewhere = await createUnit(await officeOf(), 'department', { name: 'Sales' })
    await expect(createUser(await officeOf(), anna({ departmentId: elsewhere }))).rejects.toMatchObject({
      fields: { departmentId: [{ key: 'no-longer-there' }] },
    })
  })

  it('links somebody known in another domain and looks the same as for a stranger', async () => {
    const known = await member(await createDomain(), 'basic-user')
    await database().update(identities).set({ passwordHash: 'x' }).where(eq(identities.id, known.identityId))
    const office = await officeOf()
    const id = await createUser(office, anna({ email: known.email }))
    const stranger = await createUser(office, anna())
    const [one, other] = [await getUser(office, id), await getUser(office, stranger)]
    expect({ ...one, id: '', email: '' }).toEqual({ ...other, id: '', email: '' })
  })
})

describe('what is typed of a user', () => {
  const typed = { firstName: ' Anna ', lastName: '', email: 'Anna@Acme.example', scope: 'basic-user' }

  it('is trimmed, the e-mail in lower case, the rest optional', () => {
    expect(userInput.parse(typed)).toEqual({
      firstName: 'Anna',
      lastName: '',
      email: 'anna@acme.example',
      extension: '',
      departmentId: null,
      siteId: null,
      scope: 'basic-user',
      listed: false,
    })
  })

  it.each([
    [{ ...typed, firstName: '' }, 'name-required'],
    [{ ...typed, email: '' }, 'email-required'],
    [{ ...typed, email: 'anna' }, 'invalid-email'],
    [{ ...typed, email: 'a b@c.example' }, 'invalid-email'],
    [{ ...typed, extension: '12a' }, 'invalid-extension'],
    [{ ...typed, scope: 'emperor' }, 'invalid-value'],
    [{ ...typed, siteId: 'x' }, 'invalid-value'],
    [{ ...typed, lastName: 'x'.repeat(101) }, 'too-long'],
    [{ ...typed, lastName: 'x'.repeat(1_000_000) }, 'too-long'],
    [{ ...typed, lastName: 'a\0b' }, 'invalid-characters'],
    [{ ...typed, lastName: '\ud800' }, 'invalid-characters'],
  ])('%j has a problem: %s', (input, message) => {
    expect(userInput.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message])
  })
})

describe('editing a user', () => {
  it('is done by an office manager, and says what changed', async () => {
    const office = await officeOf()
    const user = await member(office.domain, 'basic-user')
    expect(await edit(office, user.userId, { lastName: 'Moser', scope: 'advanced-user' })).toBe(2)
    expect(await getUser(office, user.userId)).toMatchObject({ lastName: 'Moser', scope: 'advanced-user' })
    expect(await kindsIn(office, user.userId)).toEqual(['user.updated', 'user.scope-changed'])
  })

  it('that changes nothing leaves nothing behind', async () => {
    const office = await officeOf()
    const user = await member(office.domain, 'basic-user')
    expect(await edit(office, user.userId, {})).toBe(1)
    expect(await kindsIn(office, user.userId)).toEqual([])
  })

  it('tells when somebody else saved meanwhile', async () => {
    const office = await officeOf()
    const user = await member(office.domain, 'basic-user')
    await edit(office, user.userId, { lastName: 'First' })
    const stale = updateUser(office, user.userId, anna({ lastName: 'Second' }), { version: 1 })
    await expect(stale).rejects.toMatchObject({ code: 'conflict', version: 2 })
    expect(await getUser(office, user.userId)).toMatchObject({ lastName: 'First' })
  })

  it('never reaches a user of a higher scope', async () => {
    const office = await officeOf()
    const above = await member(office.domain, 'reseller')
    await expect(edit(office, above.userId, { lastName: 'X' })).rejects.toMatchObject({
      reason: 'user-of-higher-scope',
    })
    await expect(deactivateUser(office, above.userId)).rejects.toMatchObject({
      reason: 'user-of-higher-scope',
    })
  })

  it('never reaches another domain, nor an id that is none', async () => {
    const office = await officeOf()
    const stranger = await member(await createDomain(), 'basic-user')
    for (const id of [stranger.userId, newId(), 'x']) {
      await expect(getUser(office, id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(updateUser(office, id, anna(), { version: 1 })).rejects.toMatchObject({
        code: 'not-found',
      })
      await expect(deactivateUser(office, id)).rejects.toMatchObject({ code: 'not-found' })
      await expect(reactivateUser(office, id)).rejects.toMatchObject({ code: 'not-found' })
    }
  })

  it('stays on a site manager’s own site', async () => {
    const domain = await createDomain()
    const siteId = await createSite(domain)
    const other = await createSite(domain)
    const manager = await member(domain, 'site-manager', { siteId })
    const here = await member(domain, 'basic-user', { siteId })
    const there = await member(domain, 'basic-user', { siteId: other })
    await edit(manager, here.userId, { lastName: 'Near' })
    await expect(getUser(manager, there.userId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(updateUser(manager, there.userId, anna(), { version: 1 })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(edit(manager, here.userId, { siteId: other })).rejects.toMatchObject({
      reason: 'other-site',
    })
  })

  it('finds nobody for a site manager without a site', async () => {
    const domain = await createDomain()
    const manager = await member(domain, 'site-manager')
    const user = await member(domain, 'basic-user')
    await expect(getUser(manager, user.userId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(deactivateUser(manager, user.userId)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('works for a reseller in another domain', async () => {
    const reseller = workingIn(await member(await createDomain(), 'reseller'), await createDomain())
    const id = await createUser(reseller, anna())
    expect(await edit(reseller, id, { scope: 'office-manager' })).toBe(2)
  })
})

describe('the e-mail of a user', () => {
  const fresh = () => `fresh.${newId().slice(-8)}@acme.example`

  it('is another person to sign in: access ends, and the new one is invited', async () => {
    const office = await officeOf()
    const user = await member(office.domain, 'basic-user')
    await signedIn(user)
    const email = fresh()
    await edit(office, user.userId, { email })
    expect(await getUser(office, user.userId)).toMatchObject({ email, status: 'invited', hasSignIn: true })
    expect(await sessionsOf(user)).toBe(0)
  })

  it('changes alike, whether or not the old or the new one is known elsewhere', async () => {
    const office = await officeOf()
    const told: unknown[] = []
    for (const [before, after] of [
      [fresh(), fresh()],
      [(await member(await createDomain(), 'basic-user')).email, fresh()],
      [fresh(), (await member(await createDomain(), 'basic-user')).email],
    ] as const) {
      for (const status of ['invited', 'active', 'deactivated'] as const) {
        const id = await createUser(office, anna({ email: before }))
        await inDomain(office, (tx) =>
          tx.update(users).set({ status, lastSignInAt: new Date() }).where(eq(users.id, id)),
        )
        await edit(office, id, { email: after })
        await reactivateUser(office, id)
        const { version: _, ...user } = await getUser(office, id)
        told.push({ ...user, id: '', email: '' })
        await inDomain(office, (tx) => tx.delete(users).where(eq(users.id, id)))
      }
    }
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(told[0]).toMatchObject({ status: 'invited', lastSignInAt: null })
  })

  it('leaves the sign-in of the person elsewhere as it is', async () => {
    const known = await member(await createDomain(), 'basic-user')
    await database().update(identities).set({ passwordHash: 'x' }).where(eq(identities.id, known.identityId))
    const office = await officeOf()
    const id = await createUser(office, anna({ email: known.email }))
    await edit(office, id, { email: fresh() })
    const [identity] = await database().select().from(identities).where(eq(identities.id, known.identityId))
    expect(identity).toMatchObject({ email: known.email, passwordHash: 'x' })
  })

  it('that nobody has any more keeps no password', async () => {
    const office = await officeOf()
    const user = await member(office.domain, 'basic-user')
    await database().update(identities).set({ passwordHash: 'x' }).where(eq(identities.id, user.identityId))
    await edit(office, user.userId, { email: fresh() })
    const [identity] = await database().select().from(identities).where(eq(identities.id, user.identityId))
    expect(identity?.passwordHash).toBeNull()
  })

  it('is not for oneself to change, which would end one’s own access', async () => {
    const office = await officeOf()
    await expect(edit(office, office.userId, { email: fresh() })).rejects.toMatchObject({
      fields: { email: [{ key: 'own-email' }] },
    })
    await edit(office, office.userId, { lastName: 'Moser' })
    const colleague = await member(office.domain, 'office-manager')
    await edit(colleague, office.userId, { email: fresh() })
  })
})

type Member = Awaited<ReturnType<typeof member>>

async function signedIn(user: Member): Promise<void> {
  await database()
    .insert(sessions)
    .values({
      id: newId(),
      tokenHash: tokenHash(newId()),
      identityId: user.identityId,
      homeDomainId: user.homeDomainId,
      userId: user.userId,
      domainId: user.domainId,
      expiresAt: new Date(Date.now() + 60_000),
    })
}

async function sessionsOf(user: Member): Promise<number> {
  return (await database().select().from(sessions).where(eq(sessions.userId, user.userId))).length
}

describe('deactivating', () => {
  it('ends the sessions at once, and reactivating gives the portal back', async () => {
    const office = await officeOf()
    const user = await member(office.domain, 'basic-user')
    const neighbour = await member(office.domain, 'basic-user')
    await database().update(identities).set({ passwordHash: 'x' }).where(eq(identities.id, user.identityId))
    await signedIn(user)
    await signedIn(neighbour)
    await deactivateUser(office, user.userId, { version: 1 })
    expect(await getUser(office, user.userId)).toMatchObject({ status: 'deactivated' })
    expect([await sessionsOf(user), await sessionsOf(neighbour)]).toEqual([0, 1])
    await reactivateUser(office, user.userId, { version: 2 })
    expect(await getUser(office, user.userId)).toMatchObject({ status: 'active' })
    expect(await kindsIn(office, user.userId)).toEqual(['user.deactivated', 'user.reactivated'])
  })

  it('is not for oneself, nor with a stale version', async () => {
    const office = await officeOf()
    await member(office.domain, 'office-manager')
    await expect(deactivateUser(office, office.userId)).rejects.toMatchObject({ reason: 'own-deactivation' })
    const user = await member(office.domain, 'basic-user')
    await expect(deactivateUser(office, user.userId, { version: 7 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('never takes the last office manager, by deactivating or by another scope', async () => {
    const domain = await createDomain()
    const operator = await member(domain, 'super-user')
    const last = await member(domain, 'office-manager')
    const refused = { reason: 'last-office-manager' }
    await expect(deactivateUser(operator, last.userId)).rejects.toMatchObject(refused)
    await expect(edit(operator, last.userId, { scope: 'basic-user' })).rejects.toMatchObject(refused)
    await createUser(operator, anna({ scope: 'office-manager' }))
    // The new one is only invited.
    await expect(deactivateUser(operator, last.userId)).rejects.toMatchObject(refused)
    await member(domain, 'office-manager')
    await deactivateUser(operator, last.userId)
  })

  it('leaves one office manager when two remove each other at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const domain = await createDomain()
      const one = await member(domain, 'office-manager')
      const other = await member(domain, 'office-manager')
      const outcomes = await Promise.allSettled([
        deactivateUser(one, other.userId),
        edit(other, one.userId, { scope: 'basic-user' }),
      ])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const refusal = outcomes.find((outcome) => outcome.status === 'rejected')
      expect(refusal?.reason).toMatchObject({ reason: 'last-office-manager' })
    }
  })
})
