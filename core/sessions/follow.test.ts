import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Scope } from '@/core/access/scope'
import { assignReseller, unassignReseller } from '@/core/domains/assign'
import { configureDomain } from '@/core/domains/configure'
import { domainSettings } from '@/core/domains/domain'
import { suspendDomain } from '@/core/domains/suspend'
import { switchDomain } from '@/core/domains/switch'
import { newHub, type Hub } from '@/core/live/hub'
import { startListening, stopLive } from '@/core/live/listen'
import { changePassword } from '@/core/passwords/change'
import { addContact } from '@/core/testing/contacts'
import { PASSWORD, personWith, signedIn } from '@/core/testing/signed-in'
import { createDomain, createUser } from '@/core/testing/world'
import { deactivateUser } from '@/core/users/deactivate'
import { updateUser } from '@/core/users/update'
import { testDatabase } from '@/db/testing/test-database'
import { sql } from 'drizzle-orm'
import { database } from '@/db/client'
import { endOtherSessions, endSessionsOf, signOut } from './end'
import { followAs, MOST_STREAMS } from './follow'
import { findVisit } from './find'

testDatabase()

let hub: Hub
beforeEach(() => {
  hub = newHub()
  startListening(() => {}, hub)
})
afterEach(() => stopLive(hub))

/** Somebody who has signed in and follows their domain. */
async function following(scope: Scope = 'basic-user') {
  const person = await personWith(scope)
  const { token, visit } = await signedIn(person)
  if (!visit.actor) throw new Error('the person has no domain to work in')
  return { person, token, visit, actor: visit.actor, ...(await stream(token)) }
}

async function stream(token: string) {
  const visit = await findVisit(token, 'form', '')
  if (!visit) throw new Error('the person is signed out')
  const tell = vi.fn<(seq: number) => void>()
  const end = vi.fn<(why: string) => void>()
  return { tell, end, leave: await followAs(visit, token, { tell, end }, hub) }
}

type Followed = Awaited<ReturnType<typeof following>>

async function settings({ actor }: Followed, change: object) {
  const office = await createUser(actor.domain, 'office-manager')
  const closed = { openExport: 'false', openSharing: 'false', openEditing: 'false', companyOwned: 'false' }
  const days = { trashDays: '30', sealDays: '30' }
  const input = domainSettings.parse({ ...actor.domain, ...days, ...closed, ...change })
  await configureDomain(office, input, { version: 1 })
}

async function newScope({ actor, person }: Followed, scope: Scope) {
  const office = await createUser(actor.domain, 'office-manager')
  const { userId: id, email } = person
  const names = { firstName: 'Test', lastName: 'Person', extension: '' }
  const input = { ...names, email, departmentId: null, siteId: null, scope, listed: true }
  await updateUser(office, id, input, { version: 1 })
}

const operator = async () => createUser(await createDomain(), 'super-user')

const endings: { what: string; why: string; scope?: Scope; run: (one: Followed) => Promise<unknown> }[] = [
  { what: 'signs out', why: 'signed-out', run: ({ visit }) => signOut(visit) },
  {
    what: 'ends the other sessions from another browser',
    why: 'signed-out',
    run: async ({ person }) => {
      const { visit } = await signedIn(person)
      if (visit.actor) await endOtherSessions(visit.actor)
    },
  },
  {
    what: 'has their sessions ended by an office manager',
    why: 'signed-out',
    run: async ({ actor, person }) =>
      endSessionsOf(await createUser(actor.domain, 'office-manager'), person.userId),
  },
  {
    what: 'changes the password in another browser',
    why: 'signed-out',
    run: async ({ person }) => {
      const { visit } = await signedIn(person)
      const passwords = { currentPassword: PASSWORD, password: 'eleven tall chimneys' }
      if (visit.actor) await changePassword(visit.actor, passwords)
    },
  },
  {
    what: 'is deactivated',
    why: 'signed-out',
    run: async ({ actor, person }) =>
      deactivateUser(await createUser(actor.domain, 'office-manager'), person.userId),
  },
  { what: 'gets another scope', why: 'changed', run: (one) => newScope(one, 'call-center-agent') },
  { what: 'loses the portal', why: 'signed-out', run: (one) => newScope(one, 'no-portal') },
  {
    what: 'belongs to a domain that is suspended',
    why: 'signed-out',
    run: async ({ actor }) => suspendDomain(await operator(), actor.domainId),
  },
  {
    what: 'may export from now on, since the domain says so',
    why: 'changed',
    run: (one) => settings(one, { openExport: 'true' }),
  },
  {
    what: 'goes to another domain in another tab',
    why: 'changed',
    scope: 'super-user',
    run: async ({ actor }) => switchDomain(actor, (await createDomain()).id),
  },
]

describe('a stream', () => {
  it('tells of changes', async () => {
    const { actor, tell } = await following()
    expect(tell).toHaveBeenLastCalledWith(0)
    await addContact(await createUser(actor.domain, 'office-manager'), { lastName: 'New' })
    await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(1))
  })

  it.each(endings)('ends for whoever $what, and for nobody else', async ({ why, scope, run }) => {
    const one = await following(scope)
    const somebodyElse = await following()
    await run(one)
    await vi.waitFor(() => expect(one.end).toHaveBeenCalledExactlyOnceWith(why))
    expect(somebodyElse.end).not.toHaveBeenCalled()
    await addContact(await createUser(one.actor.domain, 'office-manager'), { lastName: 'Later' })
    await addContact(await createUser(somebodyElse.actor.domain, 'office-manager'), { lastName: 'Later' })
    await vi.waitFor(() => expect(somebodyElse.tell).toHaveBeenLastCalledWith(1))
    // Not even of the change that ended it: a page that reads itself then is gone.
    expect(one.tell.mock.calls).toEqual([[0]])
  })

  it('ends for a reseller whose domain is taken away', async () => {
    const domain = await createDomain()
    const person = await personWith('reseller')
    const root = await operator()
    await assignReseller(root, domain.id, person)
    const { token, visit } = await signedIn(person)
    if (visit.actor) await switchDomain(visit.actor, domain.id)
    const { end } = await stream(token)
    await unassignReseller(root, domain.id, person)
    await vi.waitFor(() => expect(end).toHaveBeenCalledExactlyOnceWith('signed-out'))
  })

  it('does not keep its session from running out', async () => {
    const { token, visit } = await following()
    await database().execute(
      sql`update sessions set last_seen_at = now() - interval '1 hour' where id = ${visit.sessionId}`,
    )
    const before = (await findVisit(token, 'form', '', { unasked: true }))?.endsAt
    expect((await findVisit(token, 'form', '', { unasked: true }))?.endsAt).toBe(before)
    await findVisit(token, 'form', '')
    expect((await findVisit(token, 'form', '', { unasked: true }))?.endsAt).toBeGreaterThan(
      before ?? Infinity,
    )
  })

  it('is one of twenty at most of a person; who leaves makes room', async () => {
    const { token, leave } = await following()
    for (let made = 1; made < MOST_STREAMS; made += 1) await stream(token)
    await expect(stream(token)).rejects.toMatchObject({ code: 'rate-limited' })
    leave()
    await stream(token)
  })

  it('ends when the process stops', async () => {
    const { end } = await following()
    await stopLive(hub)
    expect(end).toHaveBeenCalledExactlyOnceWith('gone')
  })
})
