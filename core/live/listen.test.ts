import { afterEach, describe, expect, it, vi } from 'vitest'
import { newId } from '@/core/access/id'
import { setFavorite } from '@/core/contacts/favorite'
import { addContact } from '@/core/testing/contacts'
import { createDomain, createUser } from '@/core/testing/world'
import { withConnection } from '@/db/testing/cluster'
import { testDatabase } from '@/db/testing/test-database'
import { LISTENER } from '@/db/listening'
import { follow } from './follow'
import type { Follower, Once } from './follower'
import { lookAt, newHub, tellDomain, tellUsers, type Hub } from './hub'
import { readSequences, startListening, stopLive } from './listen'

const urls = testDatabase()
const hubs: Hub[] = []
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => stopLive(hub)))
})

/** What a server of its own has: a hub that listens. */
function server(): Hub {
  const hub = newHub()
  hubs.push(hub)
  startListening(() => {}, hub)
  return hub
}

function someone(domainId: string, ...ids: string[]) {
  const told: number[] = []
  const check = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const drop = vi.fn<() => void>()
  const follower: Follower = {
    domainId,
    ids: new Set([domainId, ...ids]),
    tell: (seq) => told.push(seq),
    check,
    drop,
  }
  return { follower, told, check, drop }
}

const killListeners = () =>
  withConnection(
    urls.superuserUrl,
    (sql) => sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${LISTENER} and datname = current_database()`,
  )

const countListeners = () =>
  withConnection(urls.superuserUrl, async (sql) => {
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from pg_stat_activity
      where application_name = ${LISTENER} and datname = current_database()`
    return row?.count
  })

async function manager() {
  return createUser(await createDomain(), 'office-manager')
}

describe('following a domain', () => {
  it('tells at once where it is, and of every change after that', async () => {
    const actor = await manager()
    await addContact(actor, { lastName: 'Before' })
    const { follower, told } = someone(actor.domainId)
    await follow(follower, server())
    // Twice when the connection that listens is there in the same moment.
    expect([...new Set(told)]).toEqual([1])
    await addContact(actor, { lastName: 'After' })
    await vi.waitFor(() => expect(told.at(-1)).toBe(2))
  })

  it('tells nothing of another domain', async () => {
    const [here, there] = [await manager(), await manager()]
    const hub = server()
    const [one, other] = [someone(here.domainId), someone(there.domainId)]
    await Promise.all([follow(one.follower, hub), follow(other.follower, hub)])
    await addContact(there, { lastName: 'Theirs' })
    await vi.waitFor(() => expect(other.told.at(-1)).toBe(1))
    expect(one.told).toEqual([0])
  })

  it('reaches followers of every server', async () => {
    const actor = await manager()
    const followers = [someone(actor.domainId), someone(actor.domainId)]
    for (const { follower } of followers) await follow(follower, server())
    await addContact(actor, { lastName: 'New' })
    for (const { told } of followers) await vi.waitFor(() => expect(told.at(-1)).toBe(1))
  })

  it('misses nothing when the listening connection is killed again and again', async () => {
    const actor = await manager()
    const followers = [someone(actor.domainId), someone(actor.domainId)]
    for (const { follower } of followers) await follow(follower, server())
    for (let round = 1; round <= 20; round += 1) {
      await Promise.all([killListeners(), addContact(actor, { lastName: `Round ${round}` })])
      for (const { told } of followers) await vi.waitFor(() => expect(told.at(-1)).toBe(round))
    }
    await vi.waitFor(async () => expect(await countListeners()).toBe(2))
  })

  it('tells what one person alone has to them alone, in every server, and misses nothing by that', async () => {
    const ana = await manager()
    const [tab, other] = [someone(ana.domainId, ana.userId), someone(ana.domainId)]
    await follow(tab.follower, server())
    const hub = server()
    await follow(other.follower, hub)
    const id = await addContact(ana, { lastName: 'Starred' })
    await vi.waitFor(() => expect(other.told.at(-1)).toBe(1))
    await setFavorite(ana, id, true)
    await vi.waitFor(() => expect(tab.told.at(-1)).toBe(2))
    await vi.waitFor(() => expect(hub.sequences.get(ana.domainId)).toBe(2))
    await addContact(ana, { lastName: 'For everybody' })
    await vi.waitFor(() => expect(tab.told.at(-1)).toBe(3))
    await vi.waitFor(() => expect(other.told).toEqual([0, 1, 3]))
    const late = someone(ana.domainId)
    await setFavorite(ana, id, false)
    await vi.waitFor(() => expect(hub.sequences.get(ana.domainId)).toBe(4))
    await follow(late.follower, hub)
    expect(late.told).toEqual([4])
  })

  it('tells everybody where something was missed before what is for one person alone', async () => {
    const [domainId, ana] = [newId(), newId()]
    const hub = newHub()
    const [tab, other] = [someone(domainId, ana), someone(domainId)]
    hub.followers.set(domainId, new Set([tab.follower, other.follower]))
    tellDomain(hub, domainId, 1)
    tellUsers(hub, domainId, 3, [ana])
    expect([tab.told, other.told]).toEqual([
      [1, 3],
      [1, 3],
    ])
    tellUsers(hub, domainId, 4, [ana])
    expect([tab.told, other.told]).toEqual([
      [1, 3, 4],
      [1, 3],
    ])
  })

  it('looks at everybody again after a loss: a session may have ended meanwhile', async () => {
    const actor = await manager()
    const { follower, check } = someone(actor.domainId)
    await follow(follower, server())
    await vi.waitFor(async () => expect(await countListeners()).toBe(1))
    await vi.waitFor(async () => {
      await killListeners()
      expect(check).toHaveBeenCalled()
    })
  })

  it('reads a session once for all of its streams that are looked at together, and anew the next time', async () => {
    const read = vi.fn<() => Promise<null>>(() => Promise.resolve(null))
    const tabs = [1, 2, 3].map(() => ({
      ...someone('d').follower,
      check: async (once: Once) => void (await once('session', read)),
    }))
    await lookAt(tabs)
    expect(read).toHaveBeenCalledTimes(1)
    await lookAt(tabs)
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('holds one listening connection, however many follow and begin', async () => {
    const hub = server()
    startListening(() => {}, hub)
    const actor = await manager()
    for (let made = 0; made < 30; made += 1) await follow(someone(actor.domainId).follower, hub)
    await vi.waitFor(async () => expect(await countListeners()).toBe(1))
  })

  it('forgets who leaves', async () => {
    const actor = await manager()
    const hub = server()
    const { follower, told } = someone(actor.domainId)
    const stays = someone(actor.domainId)
    const leave = await follow(follower, hub)
    await follow(stays.follower, hub)
    leave()
    await addContact(actor, { lastName: 'New' })
    await vi.waitFor(() => expect(stays.told.at(-1)).toBe(1))
    expect(told).toEqual([0])
  })

  it('ends everybody when the process stops, and lets nobody begin', async () => {
    const actor = await manager()
    const hub = server()
    const { follower, drop } = someone(actor.domainId)
    await follow(follower, hub)
    await stopLive(hub)
    expect(drop).toHaveBeenCalledOnce()
    await expect(follow(follower, hub)).rejects.toMatchObject({ code: 'unavailable' })
    await vi.waitFor(async () => expect(await countListeners()).toBe(0))
  })
})

describe('the sequences of domains', () => {
  it('are read for the domains asked for, and no others', async () => {
    const [here, there] = [await manager(), await manager()]
    await addContact(here, { lastName: 'Ours' })
    await addContact(there, { lastName: 'Theirs' })
    expect([...(await readSequences([here.domainId]))]).toEqual([[here.domainId, 1]])
  })
})
