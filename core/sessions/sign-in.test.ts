import { verify } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { inDomain } from '@/core/access/in-domain'
import { hashPassword } from '@/core/passwords/hash'
import { createDomain, createUser } from '@/core/testing/world'
import { database } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { domains } from '@/db/schema/domains'
import { identities } from '@/db/schema/identities'
import { rateLimits } from '@/db/schema/rate-limits'
import { sessions } from '@/db/schema/sessions'
import { users } from '@/db/schema/users'
import { testDatabase } from '@/db/testing/test-database'
import { findVisit } from './find'
import { signIn } from './sign-in'

vi.mock('@node-rs/argon2', { spy: true })

testDatabase()

/** The part of a stored hash that says what verifying it costs. */
const costOf = (stored: string | Uint8Array) => stored.toString().split('$').slice(0, 4).join('$')

const PASSWORD = 'a quiet blue bicycle'
let nextAddress = 1

/** A try from a network of its own, so that tests do not count against each other. */
async function attempt(email: string, password = PASSWORD, address = `10.0.0.${nextAddress++}`) {
  const afterwards: (() => Promise<void>)[] = []
  const later = (work: () => Promise<void>) => void afterwards.push(work)
  try {
    return await signIn({ email, password, address, userAgent: 'Test', later })
  } finally {
    for (const work of afterwards) await work()
  }
}

async function person(scope: Parameters<typeof createUser>[1] = 'basic-user') {
  const domain = await createDomain()
  const user = await createUser(domain, scope)
  await database()
    .update(identities)
    .set({ passwordHash: await hashPassword(PASSWORD) })
    .where(eq(identities.id, user.identityId))
  return { ...user, domain }
}

/** The same person in a second domain. */
async function alsoIn(somebody: Awaited<ReturnType<typeof person>>) {
  const domain = await createDomain()
  const other = await createUser(domain, 'basic-user')
  await inDomain({ domainId: domain.id }, (tx) =>
    tx.update(users).set({ identityId: somebody.identityId }).where(eq(users.id, other.userId)),
  )
  return { domain, userId: other.userId }
}

async function entries(domainId: string) {
  return inDomain({ domainId }, (tx) => tx.select().from(activity).where(eq(activity.domainId, domainId)))
}

const refused = { code: 'forbidden', reason: 'sign-in-failed' }

describe('signing in', () => {
  it('opens a session in one’s domain', async () => {
    const user = await person()
    const { token, needsChoice } = await attempt(user.email)
    expect(needsChoice).toBe(false)
    expect(await findVisit(token, 'form', '')).toMatchObject({
      email: user.email,
      actor: { userId: user.userId, domainId: user.domain.id, scope: 'basic-user' },
    })
  })

  it('is the same however one writes the e-mail’s letters', async () => {
    const user = await person()
    await expect(attempt(`  ${user.email.toUpperCase()} `)).resolves.toHaveProperty('token')
  })

  it('gives a new session each time, and keeps none of its secrets', async () => {
    const user = await person()
    const first = await attempt(user.email)
    const second = await attempt(user.email)
    expect(second.token).not.toBe(first.token)
    const rows = await database().select().from(sessions).where(eq(sessions.identityId, user.identityId))
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain(second.token)
  })

  it('is written down in the domain, and on the user', async () => {
    const user = await person()
    await attempt(user.email, PASSWORD, '192.0.2.9')
    expect(await entries(user.domain.id)).toMatchObject([
      { kind: 'sign-in.succeeded', actorUserId: user.userId, subjectId: user.userId, address: '192.0.2.9' },
    ])
    const [row] = await inDomain(user, (tx) => tx.select().from(users).where(eq(users.id, user.userId)))
    expect(row?.lastSignInAt).toBeInstanceOf(Date)
  })

  it('leaves a person of several domains to pick one', async () => {
    const user = await person()
    await alsoIn(user)
    const { token, needsChoice } = await attempt(user.email)
    expect(needsChoice).toBe(true)
    expect(await findVisit(token, 'form', '')).toMatchObject({ actor: null })
  })

  it('does not ask a person who may enter one of their domains only', async () => {
    const user = await person()
    const { domain } = await alsoIn(user)
    await database().update(domains).set({ status: 'suspended' }).where(eq(domains.id, domain.id))
    const { token } = await attempt(user.email)
    expect(await findVisit(token, 'form', '')).toMatchObject({ actor: { domainId: user.domain.id } })
  })
})

describe('the same refusal meets', () => {
  it('an unknown e-mail', async () => {
    await expect(attempt('nobody@nowhere.example')).rejects.toMatchObject(refused)
  })

  it.each(['', 'x', 'no e-mail', 'a\0b@x.example', '\ud800@x.example', `${'x'.repeat(300)}@x.example`])(
    'what is no e-mail: %j',
    async (email) => {
      await expect(attempt(email)).rejects.toMatchObject(refused)
    },
  )

  it('a wrong password, however long', async () => {
    const user = await person()
    await expect(attempt(user.email, 'another password')).rejects.toMatchObject(refused)
    await expect(attempt(user.email, '')).rejects.toMatchObject(refused)
    await expect(attempt(user.email, 'x'.repeat(1_000_000))).rejects.toMatchObject(refused)
  })

  it('somebody invited who has set no password yet', async () => {
    const user = await createUser(await createDomain(), 'basic-user')
    await expect(attempt(user.email, '')).rejects.toMatchObject(refused)
  })

  it('a No Portal user', async () => {
    const user = await person('no-portal')
    await expect(attempt(user.email)).rejects.toMatchObject(refused)
  })

  it.each(['deactivated', 'invited'] as const)('a user who is %s', async (status) => {
    const user = await person()
    await inDomain(user, (tx) => tx.update(users).set({ status }).where(eq(users.id, user.userId)))
    await expect(attempt(user.email)).rejects.toMatchObject(refused)
  })

  it('everybody of a suspended domain', async () => {
    const user = await person('office-manager')
    await database().update(domains).set({ status: 'suspended' }).where(eq(domains.id, user.domain.id))
    await expect(attempt(user.email)).rejects.toMatchObject(refused)
  })
})

describe('a failure', () => {
  it('is written down in every domain of the person', async () => {
    const user = await person()
    const { domain } = await alsoIn(user)
    await expect(attempt(user.email, 'wrong', '192.0.2.7')).rejects.toThrow()
    for (const { id } of [user.domain, domain]) {
      expect(await entries(id)).toMatchObject([
        { kind: 'sign-in.failed', actorUserId: null, actorName: user.email, address: '192.0.2.7' },
      ])
    }
  })

  it('of an unknown person is written down nowhere', async () => {
    const user = await person()
    await expect(attempt(`x${user.email}`)).rejects.toThrow()
    expect(await entries(user.domain.id)).toEqual([])
  })

  it('costs the same hashing for an unknown person as for a known one', async () => {
    const user = await person()
    for (const email of [user.email, `x${user.email}`]) {
      vi.mocked(verify).mockClear()
      await attempt(email, 'wrong').catch(() => {})
      expect(vi.mocked(verify).mock.calls.map(([stored, typed]) => [costOf(stored), typed])).toEqual([
        ['$argon2id$v=19$m=19456,t=2,p=1', 'wrong'],
      ])
    }
  })
})

describe('too many failures', () => {
  const fail = async (times: number, email: string, address?: string) => {
    for (let time = 0; time < times; time++) await attempt(email, 'wrong', address).catch(() => {})
  }

  it('of one person at one place make the right password wait, for an unknown person alike', async () => {
    const user = await person()
    for (const email of [user.email, `x${user.email}`]) {
      const address = `10.1.0.${nextAddress++}`
      await fail(10, email, address)
      await expect(attempt(email, PASSWORD, address)).rejects.toMatchObject({ code: 'rate-limited' })
    }
  })

  it('elsewhere do not keep the person out', async () => {
    const user = await person()
    await fail(10, user.email, '10.2.0.1')
    await expect(attempt(user.email, PASSWORD, '10.2.0.2')).resolves.toHaveProperty('token')
  })

  it('are forgotten after a success', async () => {
    const user = await person()
    await fail(9, user.email, '10.3.0.1')
    await attempt(user.email, PASSWORD, '10.3.0.1')
    await fail(9, user.email, '10.3.0.1')
    await expect(attempt(user.email, PASSWORD, '10.3.0.1')).resolves.toHaveProperty('token')
  })

  it('cannot be outrun by trying at once', async () => {
    const user = await person()
    const tries = Array.from({ length: 30 }, () => attempt(user.email, 'wrong', '10.4.0.1'))
    const outcomes = await Promise.allSettled(tries)
    const looked = outcomes.filter(
      (one) => one.status === 'rejected' && (one.reason as { code: string }).code === 'forbidden',
    )
    expect(looked).toHaveLength(10)
  })

  it('are kept in the database, and neither person nor address can be read there', async () => {
    const user = await person()
    await fail(1, user.email, '10.5.0.77')
    const rows = await database().select().from(rateLimits)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map((row) => row.key).join('\n')).not.toMatch(/@|10\.5/)
  })
})
