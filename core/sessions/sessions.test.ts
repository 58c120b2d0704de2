import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { activityOf, actorOf, alsoIn, personWith, signedIn } from '@/core/testing/signed-in'
import { createDomain, createUser } from '@/core/testing/world'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { sessions } from '@/db/schema/sessions'
import { users } from '@/db/schema/users'
import { testDatabase } from '@/db/testing/test-database'
import { chooseDomain, choicesOf } from './choose-domain'
import { endOtherSessions, endOwnSession, endSessionsOf, signOut } from './end'
import { findVisit } from './find'
import { listOwnSessions, listSessionsOf } from './list'

testDatabase()

const visitOf = (token: string) => findVisit(token, 'form', '')
const hours = (count: number) => new Date(Date.now() - count * 3_600_000)

describe('a session', () => {
  it('ends after 12 hours without use, and not before', async () => {
    const { token, visit } = await signedIn(await personWith())
    const seen = (lastSeenAt: Date) =>
      database().update(sessions).set({ lastSeenAt }).where(eq(sessions.id, visit.sessionId))
    await seen(hours(11.9))
    expect(await visitOf(token)).not.toBeNull()
    await seen(hours(12.1))
    expect(await visitOf(token)).toBeNull()
  })

  it('is kept awake by use', async () => {
    const { token, visit } = await signedIn(await personWith())
    await database()
      .update(sessions)
      .set({ lastSeenAt: hours(6) })
      .where(eq(sessions.id, visit.sessionId))
    await visitOf(token)
    const [row] = await database().select().from(sessions).where(eq(sessions.id, visit.sessionId))
    expect(Date.now() - (row?.lastSeenAt.getTime() ?? 0)).toBeLessThan(60_000)
  })

  it('ends after 7 days however much it is used', async () => {
    const { token, visit } = await signedIn(await personWith())
    const [row] = await database().select().from(sessions).where(eq(sessions.id, visit.sessionId))
    expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeCloseTo(7 * 86_400_000, -5)
    await database()
      .update(sessions)
      .set({ expiresAt: hours(0.01) })
      .where(eq(sessions.id, visit.sessionId))
    expect(await visitOf(token)).toBeNull()
  })

  it('is nothing but the secret: no other text opens it', async () => {
    const { visit } = await signedIn(await personWith())
    for (const guess of ['', visit.sessionId, 'x\0']) expect(await visitOf(guess)).toBeNull()
  })

  it('shows a changed scope with the next click', async () => {
    const user = await personWith('office-manager')
    const { token } = await signedIn(user)
    await inDomain(user, (tx) =>
      tx.update(users).set({ scope: 'simple-user' }).where(eq(users.id, user.userId)),
    )
    const actor = (await visitOf(token))?.actor
    expect(actor?.scope).toBe('simple-user')
    expect(actor?.rights.has('users.maintain')).toBe(false)
  })

  it.each([{ status: 'deactivated' }, { scope: 'no-portal' }] as const)(
    'opens nothing with the next click after %j',
    async (change) => {
      const user = await personWith('office-manager')
      const { token } = await signedIn(user)
      await inDomain(user, (tx) => tx.update(users).set(change).where(eq(users.id, user.userId)))
      expect(await visitOf(token)).toMatchObject({ actor: null })
    },
  )

  it('opens nothing while the domain is suspended', async () => {
    const user = await personWith('office-manager')
    const { token } = await signedIn(user)
    await database().update(domains).set({ status: 'suspended' }).where(eq(domains.id, user.domainId))
    expect(await visitOf(token)).toMatchObject({ actor: null })
  })
})

describe('signing out', () => {
  it('ends the session on the server and is written down', async () => {
    const user = await personWith()
    const { token, visit } = await signedIn(user)
    await signOut(visit)
    expect(await visitOf(token)).toBeNull()
    expect((await activityOf(user.domainId)).at(-1)).toMatchObject({
      kind: 'sign-out',
      actorUserId: user.userId,
    })
  })

  it('leaves one’s other sessions', async () => {
    const user = await personWith()
    const other = await signedIn(user)
    await signOut((await signedIn(user)).visit)
    expect(await visitOf(other.token)).not.toBeNull()
  })
})

describe('choosing a domain', () => {
  it('is between those one may enter', async () => {
    const user = await personWith()
    const [second, left, suspended, invited] = await Promise.all([1, 2, 3, 4].map(() => createDomain()))
    if (!second || !left || !suspended || !invited) throw new Error('no domains')
    await alsoIn(user, second)
    await alsoIn(user, left, { status: 'deactivated' })
    await alsoIn(user, invited, { status: 'invited' })
    await alsoIn(user, suspended)
    await database().update(domains).set({ status: 'suspended' }).where(eq(domains.id, suspended.id))
    const { token, visit } = await signedIn(user)
    const offered = (await choicesOf(visit)).map((choice) => choice.domainId)
    expect(offered.sort()).toEqual([user.domainId, second.id].sort())
    await expect(chooseDomain(visit, left.id, '')).rejects.toMatchObject({ code: 'not-found' })
    await expect(chooseDomain(visit, (await createDomain()).id, '')).rejects.toMatchObject({
      code: 'not-found',
    })
    await chooseDomain(visit, second.id, '192.0.2.4')
    expect(await visitOf(token)).toMatchObject({ actor: { domainId: second.id, homeDomainId: second.id } })
    expect(await activityOf(second.id)).toMatchObject([{ kind: 'sign-in.succeeded', address: '192.0.2.4' }])
  })
})

describe('one’s own sessions', () => {
  it('are listed, the present one marked, others’ not among them', async () => {
    const user = await personWith()
    const stranger = await personWith('basic-user', user.domain)
    await signedIn(stranger)
    const first = await signedIn(user)
    const actor = await actorOf(user)
    const lines = await listOwnSessions(actor)
    expect(lines.map(({ id, current }) => [id, current]).sort()).toEqual(
      [
        [first.visit.sessionId, false],
        [actor.sessionId, true],
      ].sort(),
    )
  })

  it('can be ended one by one or together, the present one stays', async () => {
    const user = await personWith()
    const [first, second, third] = [await signedIn(user), await signedIn(user), await signedIn(user)]
    const actor = await actorOf(user)
    await endOwnSession(actor, first.visit.sessionId)
    expect(await visitOf(first.token)).toBeNull()
    await expect(endOwnSession(actor, actor.sessionId ?? '')).rejects.toMatchObject({ code: 'not-found' })
    expect(await endOtherSessions(actor)).toBe(2)
    for (const { token } of [second, third]) expect(await visitOf(token)).toBeNull()
    expect(await listOwnSessions(actor)).toHaveLength(1)
  })

  it('are one’s own alone: another person’s cannot be ended', async () => {
    const actor = await actorOf(await personWith())
    const other = await signedIn(await personWith())
    await expect(endOwnSession(actor, other.visit.sessionId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(endOwnSession(actor, 'no id')).rejects.toMatchObject({ code: 'not-found' })
    await endOtherSessions(actor)
    expect(await visitOf(other.token)).not.toBeNull()
  })
})

describe('an office manager', () => {
  it('lists and ends the sessions of a user of the domain', async () => {
    const user = await personWith()
    const officeManager = await createUser(user.domain, 'office-manager')
    const { token, visit } = await signedIn(user)
    expect(await listSessionsOf(officeManager, user.userId)).toMatchObject([{ id: visit.sessionId }])
    expect(await endSessionsOf(officeManager, user.userId)).toBe(1)
    expect(await visitOf(token)).toBeNull()
    expect((await activityOf(user.domainId)).at(-1)).toMatchObject({
      kind: 'session.ended',
      actorUserId: officeManager.userId,
      subjectId: user.userId,
    })
  })

  it('ends only what the person does in this domain', async () => {
    const domain = await createDomain()
    const officeManager = await createUser(domain, 'office-manager')
    const person = await personWith()
    const elsewhere = await signedIn(person)
    const there = await alsoIn(person, domain)
    expect(await listSessionsOf(officeManager, there)).toEqual([])
    expect(await endSessionsOf(officeManager, there)).toBe(0)
    expect(await endSessionsOf(officeManager, there, elsewhere.visit.sessionId)).toBe(0)
    expect(await visitOf(elsewhere.token)).not.toBeNull()
  })

  it('does not end those of a higher scope, nor of another domain', async () => {
    const superUser = await personWith('super-user')
    const officeManager = await createUser(superUser.domain, 'office-manager')
    await expect(endSessionsOf(officeManager, superUser.userId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listSessionsOf(officeManager, superUser.userId)).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await personWith()
    await expect(endSessionsOf(officeManager, stranger.userId)).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each(['basic-user', 'call-center-supervisor', 'site-manager'] as const)('is not a %s', async (scope) => {
    const user = await personWith()
    const actor = await createUser(user.domain, scope)
    await expect(endSessionsOf(actor, user.userId)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listSessionsOf(actor, user.userId)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
