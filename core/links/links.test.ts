import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { verifyPassword } from '@/core/passwords/hash'
import { findVisit } from '@/core/sessions/find'
import { createUser as addUser } from '@/core/users/create'
import { getUser } from '@/core/users/get'
import { activityOf, actorOf, alsoIn, PASSWORD, personWith, signedIn } from '@/core/testing/signed-in'
import { createDomain, createSite, createUser, workingIn } from '@/core/testing/world'
import { database } from '@/db/client'
import { domains } from '@/db/schema/domains'
import { identities } from '@/db/schema/identities'
import { oneTimeLinks } from '@/db/schema/one-time-links'
import { users } from '@/db/schema/users'
import { testDatabase } from '@/db/testing/test-database'
import { issueLink } from './issue'
import { readLink } from './read'
import { useLink } from './use'

testDatabase()

const NEW = 'seven green umbrellas'
const gone = { code: 'not-found' }
const tokenOf = (url: string | null) => url?.split('/').at(-1) ?? ''
let network = 1
const use = (url: string | null, password = NEW) => useLink(tokenOf(url), password, `10.9.0.${network++}`)

async function userRow(userId: string, domainId: string) {
  const rows = await inDomain({ domainId }, (tx) => tx.select().from(users).where(eq(users.id, userId)))
  return rows[0]
}

async function passwordIs(identityId: string, password: string) {
  const [row] = await database().select().from(identities).where(eq(identities.id, identityId))
  return verifyPassword(row?.passwordHash ?? null, password)
}

async function office() {
  const domain = await createDomain()
  return { domain, officeManager: await createUser(domain, 'office-manager') }
}

async function invitedTo(domain: Awaited<ReturnType<typeof createDomain>>) {
  const user = await createUser(domain, 'basic-user')
  await inDomain(user, (tx) => tx.update(users).set({ status: 'invited' }).where(eq(users.id, user.userId)))
  return user
}

describe('an invitation', () => {
  it('lets the person set a password and in', async () => {
    const { domain, officeManager } = await office()
    const user = await invitedTo(domain)
    const { url } = await issueLink(officeManager, user.userId, 'invite')
    expect(await readLink(tokenOf(url))).toMatchObject({ kind: 'invite', email: user.email, asks: 'set' })
    await use(url)
    expect(await passwordIs(user.identityId, NEW)).toBe(true)
    expect(await userRow(user.userId, domain.id)).toMatchObject({ status: 'active' })
    await expect(actorOf(user)).resolves.toMatchObject({ domainId: domain.id })
  })

  it('to somebody with a password for another domain is accepted with that password, and does not replace it', async () => {
    const person = await personWith()
    const { domain, officeManager } = await office()
    const there = await alsoIn(person, domain, { status: 'invited' })
    const { url } = await issueLink(officeManager, there, 'invite')
    expect(await readLink(tokenOf(url))).toMatchObject({ asks: 'confirm' })
    await expect(use(url, NEW)).rejects.toMatchObject({ code: 'invalid' })
    expect(await userRow(there, domain.id)).toMatchObject({ status: 'invited' })
    await use(url, PASSWORD)
    expect(await userRow(there, domain.id)).toMatchObject({ status: 'active' })
    expect(await passwordIs(person.identityId, NEW)).toBe(false)
  })
})

describe('adding and inviting somebody', () => {
  const person = (email: string) => ({
    firstName: 'Anna',
    lastName: 'Meier',
    email,
    extension: '',
    departmentId: null,
    siteId: null,
    scope: 'basic-user' as const,
    listed: true,
  })

  it('answers alike for an e-mail that is known in another domain and for one that nobody has', async () => {
    const known = await personWith('super-user')
    for (const email of [known.email, 'nobody.at.all@acme.example']) {
      const { officeManager } = await office()
      const id = await addUser(officeManager, person(email))
      const user = await getUser(officeManager, id)
      expect(user).toMatchObject({ status: 'invited', hasSignIn: true, lastSignInAt: null, version: 1 })
      for (const kind of ['invite', 'reset'] as const) {
        const issued = await issueLink(officeManager, id, kind)
        expect(issued).toMatchObject({ mailed: false, url: expect.stringContaining('/link/') as string })
        expect(await readLink(tokenOf(issued.url))).toMatchObject({ kind: 'invite' })
      }
      expect((await activityOf(officeManager.domainId)).map((entry) => entry.kind)).toEqual([
        'user.created',
        'password.link-issued',
        'password.link-issued',
      ])
    }
  })
})

describe('a reset', () => {
  it('sets the password, ends every session, and is written down', async () => {
    const { domain, officeManager } = await office()
    const user = await personWith('basic-user', domain)
    const { token } = await signedIn(user)
    const { url } = await issueLink(officeManager, user.userId, 'reset')
    await use(url)
    expect(await passwordIs(user.identityId, NEW)).toBe(true)
    expect(await findVisit(token, 'form', '')).toBeNull()
    expect((await activityOf(domain.id)).map((entry) => entry.kind)).toEqual([
      'sign-in.succeeded',
      'password.link-issued',
      'password.changed',
    ])
  })

  it('is not given out for a person who has another domain: it would open that one', async () => {
    const victim = await personWith('super-user')
    const { domain, officeManager } = await office()
    const there = await alsoIn(victim, domain)
    await expect(issueLink(officeManager, there, 'reset')).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'link-works-elsewhere',
    })
  })

  it('given out before the person joined another domain opens nothing after', async () => {
    const { domain, officeManager } = await office()
    const user = await personWith('basic-user', domain)
    const { url } = await issueLink(officeManager, user.userId, 'reset')
    await alsoIn(user, await createDomain())
    await expect(use(url)).rejects.toMatchObject(gone)
    expect(await passwordIs(user.identityId, PASSWORD)).toBe(true)
  })

  it('by a super user works for a person of several domains', async () => {
    const { domain } = await office()
    const user = await personWith('basic-user', domain)
    await alsoIn(user, await createDomain())
    const superUser = workingIn(await createUser(await createDomain(), 'super-user'), domain)
    const { url } = await issueLink(superUser, user.userId, 'reset')
    await use(url)
    expect(await passwordIs(user.identityId, NEW)).toBe(true)
  })
})

describe('a link', () => {
  it('works once', async () => {
    const { domain, officeManager } = await office()
    const { url } = await issueLink(officeManager, (await personWith('basic-user', domain)).userId, 'reset')
    await use(url)
    await expect(use(url, 'another fine password')).rejects.toMatchObject(gone)
    await expect(readLink(tokenOf(url))).rejects.toMatchObject(gone)
  })

  it('used twice at the same moment works for one', async () => {
    const { domain, officeManager } = await office()
    const user = await personWith('basic-user', domain)
    const { url } = await issueLink(officeManager, user.userId, 'reset')
    const tries = ['first fine password', 'other fine password'].map((password) => use(url, password))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const winner = outcomes[0]?.status === 'fulfilled' ? 'first fine password' : 'other fine password'
    expect(await passwordIs(user.identityId, winner)).toBe(true)
  })

  it('is not used up by looking at it, nor by a password that is refused', async () => {
    const { domain, officeManager } = await office()
    const user = await personWith('basic-user', domain)
    const { url } = await issueLink(officeManager, user.userId, 'reset')
    await readLink(tokenOf(url))
    await expect(use(url, 'short')).rejects.toMatchObject({ code: 'invalid' })
    await expect(use(url, user.email)).rejects.toMatchObject({ code: 'invalid' })
    await use(url)
    expect(await passwordIs(user.identityId, NEW)).toBe(true)
  })

  it('takes the place of an older one', async () => {
    const { domain, officeManager } = await office()
    const user = await personWith('basic-user', domain)
    const older = await issueLink(officeManager, user.userId, 'reset')
    await issueLink(officeManager, user.userId, 'reset')
    await expect(readLink(tokenOf(older.url))).rejects.toMatchObject(gone)
  })

  it('opens nothing after 72 hours', async () => {
    const { domain, officeManager } = await office()
    const user = await personWith('basic-user', domain)
    const { url } = await issueLink(officeManager, user.userId, 'reset')
    const [row] = await database().select().from(oneTimeLinks).where(eq(oneTimeLinks.userId, user.userId))
    expect((row?.expiresAt.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)).toBeCloseTo(72 * 3_600_000, -4)
    await database()
      .update(oneTimeLinks)
      .set({ expiresAt: new Date(Date.now() - 1) })
      .where(eq(oneTimeLinks.userId, user.userId))
    await expect(use(url)).rejects.toMatchObject(gone)
  })

  it('opens nothing for somebody deactivated meanwhile, or in a suspended domain', async () => {
    const { domain, officeManager } = await office()
    const user = await personWith('basic-user', domain)
    const first = await issueLink(officeManager, user.userId, 'reset')
    await database().update(domains).set({ status: 'suspended' }).where(eq(domains.id, domain.id))
    await expect(use(first.url)).rejects.toMatchObject(gone)
    await database().update(domains).set({ status: 'active' }).where(eq(domains.id, domain.id))
    await inDomain(user, (tx) =>
      tx.update(users).set({ status: 'deactivated' }).where(eq(users.id, user.userId)),
    )
    await expect(use(first.url)).rejects.toMatchObject(gone)
  })

  it.each(['', 'x', 'a\0b', '\ud800', '../sign-in'])(
    'that was never issued opens nothing: %j',
    async (token) => {
      await expect(readLink(token)).rejects.toMatchObject(gone)
    },
  )

  it('cannot be read out of the database', async () => {
    const { domain, officeManager } = await office()
    const { url } = await issueLink(officeManager, (await invitedTo(domain)).userId, 'invite')
    expect(JSON.stringify(await database().select().from(oneTimeLinks))).not.toContain(tokenOf(url))
  })
})

describe('who may issue a link', () => {
  it('an office manager not for a super user of the domain', async () => {
    const { domain, officeManager } = await office()
    const above = await personWith('super-user', domain)
    await expect(issueLink(officeManager, above.userId, 'reset')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('an office manager not for another domain’s user', async () => {
    const { officeManager } = await office()
    const user = await personWith()
    await expect(issueLink(officeManager, user.userId, 'reset')).rejects.toMatchObject(gone)
  })

  it('a site manager for their own site', async () => {
    const domain = await createDomain()
    const siteId = await createSite(domain)
    const siteManager = await createUser(domain, 'site-manager', { siteId })
    const near = await createUser(domain, 'basic-user', { siteId })
    const far = await createUser(domain, 'basic-user', { siteId: await createSite(domain) })
    await expect(issueLink(siteManager, near.userId, 'reset')).resolves.toHaveProperty('url')
    await expect(issueLink(siteManager, far.userId, 'reset')).rejects.toMatchObject(gone)
  })

  it.each(['simple-user', 'basic-user', 'call-center-supervisor'] as const)('not a %s', async (scope) => {
    const domain = await createDomain()
    const actor = await createUser(domain, scope)
    const user = await createUser(domain, 'simple-user')
    await expect(issueLink(actor, user.userId, 'reset')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('nobody for a No Portal user', async () => {
    const { domain, officeManager } = await office()
    const phone = await createUser(domain, 'no-portal')
    const addressed = await addUser(officeManager, {
      firstName: '',
      lastName: 'Lobby',
      extension: '',
      email: 'lobby@company.example',
      departmentId: null,
      siteId: null,
      scope: 'no-portal',
      listed: true,
    })
    for (const id of [phone.userId, addressed]) {
      await expect(issueLink(officeManager, id, 'invite')).rejects.toMatchObject({ reason: 'link-no-portal' })
    }
  })
})
