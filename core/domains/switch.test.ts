import { expect, it, describe } from 'vitest'
import { chooseDomain } from '@/core/sessions/choose-domain'
import { findVisit } from '@/core/sessions/find'
import { alsoIn, personWith, signedIn } from '@/core/testing/signed-in'
import { createDomain } from '@/core/testing/world'
import { database } from '@/db/client'
import { resellerDomains } from '@/db/schema/reseller-domains'
import { testDatabase } from '@/db/testing/test-database'
import { switchableDomains, switchDomain } from './switch'

testDatabase()

async function working(person: { identityId: string }) {
  const { token, visit } = await signedIn(person)
  if (!visit.actor) throw new Error('nowhere to work')
  const now = async () => (await findVisit(token, 'form', ''))?.actor ?? null
  return { actor: visit.actor, elsewhere: visit.elsewhere, now }
}

async function assign(reseller: { userId: string; homeDomainId: string }, domainId: string) {
  const { userId, homeDomainId } = reseller
  await database().insert(resellerDomains).values({ userId, homeDomainId, domainId })
}

describe('a reseller', () => {
  it('switches between home and the assigned domains, and nowhere else', async () => {
    const reseller = await personWith('reseller')
    const [assigned, other] = [await createDomain(), await createDomain()]
    await assign(reseller, assigned.id)
    const { actor, now } = await working(reseller)
    const offered = (await switchableDomains(actor)).map((domain) => domain.id)
    expect(offered.sort()).toEqual([reseller.domainId, assigned.id].sort())
    await switchDomain(actor, assigned.id)
    expect(await now()).toMatchObject({
      domainId: assigned.id,
      homeDomainId: reseller.domainId,
      scope: 'reseller',
    })
    await expect(switchDomain(actor, other.id)).rejects.toMatchObject({ code: 'not-found' })
    await switchDomain(actor, reseller.domainId)
    expect(await now()).toMatchObject({ domainId: reseller.domainId })
  })

  it('is out with the next click when the assignment ends', async () => {
    const reseller = await personWith('reseller')
    const assigned = await createDomain()
    await assign(reseller, assigned.id)
    const { actor, now } = await working(reseller)
    await switchDomain(actor, assigned.id)
    await database().delete(resellerDomains)
    expect(await now()).toBeNull()
  })
})

describe('a super user', () => {
  it('finds and enters every domain', async () => {
    const { actor, now } = await working(await personWith('super-user'))
    const domain = await createDomain({ name: 'hundred%percent.example' })
    expect(await switchableDomains(actor, '0%p')).toEqual([])
    expect(await switchableDomains(actor, 'HUNDRED%')).toMatchObject([{ id: domain.id }])
    await switchDomain(actor, domain.id)
    expect(await now()).toMatchObject({ domainId: domain.id, scope: 'super-user' })
    await expect(switchDomain(actor, 'no id')).rejects.toMatchObject({ code: 'not-found' })
  })
})

it('a person of one domain is offered that one, by the name people know', async () => {
  const { actor, elsewhere } = await working(await personWith('office-manager'))
  const only = { id: actor.domainId, name: 'Test company' }
  expect(elsewhere).toBe(false)
  expect(await switchableDomains(actor, '', elsewhere)).toEqual([only])
  expect(await switchableDomains(actor)).toEqual([only])
  expect(await switchableDomains(actor, 'company')).toEqual([only])
  expect(await switchableDomains(actor, 'elsewhere')).toEqual([])
})

describe('a person of several domains', () => {
  it('switches between them, each time as their user there', async () => {
    const person = await personWith('office-manager')
    const second = await createDomain()
    const there = await alsoIn(person, second)
    const deactivated = await createDomain()
    await alsoIn(person, deactivated, { status: 'deactivated' })
    const session = await signedIn(person)
    await chooseDomain(session.visit, person.domainId, '')
    const visit = await findVisit(session.token, 'form', '')
    const actor = visit?.actor
    if (!actor) throw new Error('nowhere to work')
    expect((await switchableDomains(actor, '', visit.elsewhere)).map(({ id }) => id).sort()).toEqual(
      [person.domainId, second.id].sort(),
    )
    await switchDomain(actor, second.id)
    expect((await findVisit(session.token, 'form', ''))?.actor).toMatchObject({
      userId: there,
      domainId: second.id,
      homeDomainId: second.id,
      scope: 'basic-user',
    })
    await expect(switchDomain(actor, deactivated.id)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('everybody else', () => {
  it.each(['simple-user', 'basic-user', 'office-manager'] as const)(
    'a %s stays in the one domain',
    async (scope) => {
      const { actor, now } = await working(await personWith(scope))
      expect(await switchableDomains(actor)).toHaveLength(1)
      await expect(switchDomain(actor, (await createDomain()).id)).rejects.toMatchObject({
        code: 'not-found',
      })
      expect(await now()).toMatchObject({ domainId: actor.domainId })
    },
  )
})
